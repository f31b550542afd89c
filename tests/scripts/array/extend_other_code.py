from array import array
a = array("i", [1])
a.extend(array("h", [1]))  # raises: TypeError: can only extend with array of same kind
