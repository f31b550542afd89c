class N:
    def __init__(self, next): self.next = next
n = None
for i in range(100000):
    n = N(n)
del n
print("ok")  # expect: ok
