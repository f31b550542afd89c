class C:
    def __index__(self):
        return 2
print(bytes(C()), bytes([C()]))  # expect: b'\x00\x00' b'\x02'
