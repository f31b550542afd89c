{{1}: 2}  # raises: TypeError: unhashable type: 'set'
