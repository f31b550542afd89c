print(b"a\tb".expandtabs(), b"a\tbc\td".expandtabs(4), b"\t".expandtabs(0))
# expect: b'a       b' b'a   bc  d' b''
