b = b"abc"
print(b[0], b[-1], b[1:], b[::-1], b[5:], b[-2:])  # expect: 97 99 b'bc' b'cba' b'' b'bc'
b[3]  # raises: IndexError: index out of range
