print(b"foobar".removeprefix(b"foo"), b"foobar".removesuffix(b"bar"), b"foo".removeprefix(b"x"), b"foo".removesuffix(b""))
# expect: b'bar' b'foo' b'foo' b'foo'
