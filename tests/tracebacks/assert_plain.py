value = 5
assert value == 6
