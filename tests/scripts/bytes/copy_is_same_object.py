b = bytes([97, 98])
print(bytes(b) is b, b[:] is b, bytes() == b"")  # expect: True True True
