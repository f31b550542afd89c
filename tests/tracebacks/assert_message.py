value = 5
assert value == 6, f"value is {value}"
