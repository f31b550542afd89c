print(b"abc", b'a"b', b"a'b", b"a'b\"c")  # expect: b'abc' b'a"b' b"a'b" b'a\'b"c'
print(b"\x00\t\n\r\\\x7f\xff")  # expect: b'\x00\t\n\r\\\x7f\xff'
print(rb"\n", Rb"\x", bR"a")  # expect: b'\\n' b'\\x' b'a'
print(b"a" b"b")  # expect: b'ab'
