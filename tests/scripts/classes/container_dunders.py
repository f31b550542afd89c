class C:
    def __len__(self): return 3
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError(i)
        return i * 10
    def __contains__(self, x): return x == "magic"
c = C()
print(len(c), c[1], list(c), "magic" in c, 10 in c, list(reversed(c)), bool(c))
# expect: 3 10 [0, 10, 20] True False [20, 10, 0] True
