class K:
    count = 0
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        K.count += 1
        return self.n < o.n
a = [K(i) for i in range(1000)]
a.sort()
up = K.count
a.reverse()
K.count = 0
a.sort()
print(up, K.count)  # expect: 999 999
