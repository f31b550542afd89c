print(b"abc".decode(), b"\xc3\xa9".decode("utf-8"), b"\xe9".decode("latin-1"), b"a".decode(encoding="ascii"))
# expect: abc é é a
print(b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"), b"a\xff".decode(errors="backslashreplace"))
# expect: a�b ab a\xff
