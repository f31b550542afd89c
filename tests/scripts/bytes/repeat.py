print(b"ab" * 3, 2 * b"x", b"a" * 0, b"a" * -1)  # expect: b'ababab' b'xx' b'' b''
