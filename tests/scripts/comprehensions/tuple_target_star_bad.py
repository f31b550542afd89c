[*x for x in [[1]]]  # syntax-error: iterable unpacking cannot be used in comprehension
