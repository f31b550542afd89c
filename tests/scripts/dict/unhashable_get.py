{}.get([])  # raises: TypeError: unhashable type: 'list'
