print(repr(b"a\n"), str(b"a"))  # expect: b'a\n' b'a'
