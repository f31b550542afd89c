class C:
    def __index__(self): return 3
    def __int__(self): return 4
    def __float__(self): return 5.0
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return "trunc"
c = C()
print(int(c), float(c), [0, 1, 2, 3][c], round(c), round(c, 2), bin(c), range(c))
# expect: 4 5.0 3 ('round', None) ('round', 2) 0b11 range(0, 3)
