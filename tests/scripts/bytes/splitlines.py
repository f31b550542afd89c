print(b"a\nb\r\nc\rd".splitlines(), b"a\n".splitlines(), b"a\n\nb".splitlines(True), b"".splitlines())
# expect: [b'a', b'b', b'c', b'd'] [b'a'] [b'a\n', b'\n', b'b'] []
print(b"a\x0bb\x0cc\x85d".splitlines())  # expect: [b'a\x0bb\x0cc\x85d']
