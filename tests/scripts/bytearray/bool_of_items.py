b = bytearray([0, 1])
print(all(b), any(b), bool(b), bool(bytearray()))  # expect: False True True False
