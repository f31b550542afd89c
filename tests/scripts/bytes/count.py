print(b"abcabc".count(b"b"), b"aaa".count(b"aa"), b"abc".count(b""), b"abca".count(97), b"abca".count(b"a", 1))
# expect: 2 1 4 2 1
