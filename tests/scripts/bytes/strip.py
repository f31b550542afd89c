print(b"  a ".strip(), b"xxaxx".strip(b"x"), b"xya".lstrip(b"yx"), b"axy".rstrip(b"yx"), b"\t\n a".lstrip(), b"a".strip(b""))
# expect: b'a' b'a' b'a' b'a' b'a' b'a'
print(b" a ".strip(None))  # expect: b'a'
