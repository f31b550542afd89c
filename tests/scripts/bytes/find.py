b = b"abcabc"
print(b.find(b"c"), b.find(b"c", 3), b.rfind(b"a"), b.find(b"x"), b.find(98), b.find(b""), b.find(b"", 10))
# expect: 2 5 3 -1 1 0 -1
print(b.find(b"b", -2), b.rfind(b"b", 0, 3), b.find(b"abc", None, None))  # expect: 4 1 0
