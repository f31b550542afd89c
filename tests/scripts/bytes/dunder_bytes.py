class C:
    def __bytes__(self):
        return b"from bytes"
print(bytes(C()))  # expect: b'from bytes'
