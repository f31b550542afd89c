[] in {}  # raises: TypeError: unhashable type: 'list'
