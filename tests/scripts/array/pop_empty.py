from array import array
array("i").pop()  # raises: IndexError: pop from empty array
