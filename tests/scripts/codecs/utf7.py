# utf-7, RFC 2152.
print("a+b£~1-".encode("utf-7"))  # expect: b'a+-b+AKMAfg-1-'
print("\U0001f600x".encode("utf-7"), "é-".encode("utf-7"))  # expect: b'+2D3eAA-x' b'+AOk--'
print(b"+2D3eAA-x +- +AOk!".decode("utf-7"))  # expect: 😀x + é!
for bad in b"+A-x", b"+AOkB-", b"+", b"a\xffb", b"+!x":
    try:
        print(ascii(bad.decode("utf-7")))
    except UnicodeDecodeError as e:
        print(e.encoding, e.start, e.end, e.reason)
# expect: utf7 0 3 partial character in shift sequence
# expect: utf7 0 6 partial character in shift sequence
# expect: ''
# expect: utf7 1 2 unexpected special character
# expect: utf7 0 2 ill-formed sequence
print(b"a\xffb+AOk".decode("utf-7", "replace"))  # expect: a�bé
