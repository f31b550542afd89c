from array import array
array("i", "abc")  # raises: TypeError: cannot use a str to initialize an array with typecode 'i'
