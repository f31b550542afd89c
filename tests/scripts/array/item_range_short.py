from array import array
array("h", [40000])  # raises: OverflowError: signed short integer is greater than maximum
