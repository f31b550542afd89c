class C:
    def __index__(self):
        return 7
print(int(C()), [0] * C(), range(C()), hex(C()), "abcdefgh"[C()], 1 << C().__index__())
# expect: 7 [0, 0, 0, 0, 0, 0, 0] range(0, 7) 0x7 h 128
