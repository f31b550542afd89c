{1}.add([])  # raises: TypeError: unhashable type: 'list'
