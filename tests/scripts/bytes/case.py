print(b"aBc1".upper(), b"aBc1".lower(), b"aBc".swapcase(), b"hello world".title(), b"hELLO".capitalize())
# expect: b'ABC1' b'abc1' b'AbC' b'Hello World' b'Hello'
print(b"\xe9".upper())  # expect: b'\xe9'
