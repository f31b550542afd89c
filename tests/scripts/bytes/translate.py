t = bytes.maketrans(b"abc", b"xyz")
print(b"aabbcc".translate(t), b"abc".translate(None, b"b"), b"abcd".translate(t, b"a"), len(t))
# expect: b'xxyyzz' b'ac' b'yzd' 256
print(b"abc".translate(None, delete=b"c"))  # expect: b'ab'
