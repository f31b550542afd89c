print(b"aaa".replace(b"a", b"b"), b"aaa".replace(b"a", b"b", 2), b"abc".replace(b"", b"-"), b"abc".replace(b"x", b"y"))
# expect: b'bbb' b'bba' b'-a-b-c-' b'abc'
print(b"abab".replace(b"ab", b""), b"aaa".replace(b"aa", b"b"), b"abc".replace(b"", b"-", 2))
# expect: b'' b'ba' b'-a-bc'
