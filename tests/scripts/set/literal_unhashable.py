{{}}  # raises: TypeError: unhashable type: 'dict'
