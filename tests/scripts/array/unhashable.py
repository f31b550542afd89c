from array import array
hash(array("i"))  # raises: TypeError: unhashable type: 'array.array'
