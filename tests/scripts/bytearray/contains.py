b = bytearray(b"abc")
print(97 in b, b"bc" in b, bytearray(b"x") in b)  # expect: True True False
"a" in b  # raises: TypeError: a bytes-like object is required, not 'str'
