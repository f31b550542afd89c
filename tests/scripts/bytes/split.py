print(b"a,b,,c".split(b","), b" a  b ".split(), b"a b c".split(None, 1), b"a,b,c".split(b",", 1))
# expect: [b'a', b'b', b'', b'c'] [b'a', b'b'] [b'a', b'b c'] [b'a', b'b,c']
print(b"a,b,c".rsplit(b",", 1), b" a  b c ".rsplit(None, 1), b"".split(), b"".split(b","))
# expect: [b'a,b', b'c'] [b' a  b', b'c'] [] [b'']
print(b"a--b".split(b"--"), b"a\tb\nc\x0bd".split(), b"abc".split(sep=b"b", maxsplit=-1))
# expect: [b'a', b'b'] [b'a', b'b', b'c', b'd'] [b'a', b'c']
