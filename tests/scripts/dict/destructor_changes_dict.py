class Noisy:
    def __del__(self):
        d[len(d) + 10] = 1
d = {1: Noisy(), 2: Noisy()}
d.clear()
print(d)  # expect: {10: 1, 11: 1}
d = {1: Noisy()}
d[1] = 5
print(d)  # expect: {1: 5, 11: 1}
d = {1: Noisy(), 2: 3}
del d[1]
print(d)  # expect: {2: 3, 11: 1}
