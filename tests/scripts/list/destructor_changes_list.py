class Noisy:
    def __del__(self):
        a.append(7)
a = []
a.extend([Noisy(), Noisy()])
a.clear()
print(a)  # expect: [7, 7]
a = [Noisy(), 1, Noisy()]
a[:] = [2]
print(a)  # expect: [2, 7, 7]
a = [Noisy(), 1, Noisy(), 3]
del a[::2]
print(a)  # expect: [1, 3, 7, 7]
a = [Noisy()]
a[0] = 5
print(a)  # expect: [5, 7]
