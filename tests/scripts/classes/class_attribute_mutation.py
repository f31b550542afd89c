class A:
    items = []
a, b = A(), A()
a.items.append(1)
print(b.items)  # expect: [1]
A.items = 5
print(a.items)  # expect: 5
