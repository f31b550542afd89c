class L(list):
    def __getitem__(self, i):
        return "got " + str(i)
a = L([1, 2])
print(a[0], list(a), a.pop())  # expect: got 0 [1, 2] 2
