print(b"a" < b"b", b"a" <= b"a", b"ab" > b"a", b"a" == bytearray(b"a"), b"a" != b"b")
# expect: True True True True True
print(b"a" == "a", b"" < b"\x00")  # expect: False True
