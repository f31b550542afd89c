class Index:
    def __init__(self, items, i):
        self.items, self.i = items, i
    def __index__(self):
        self.items.clear()
        return self.i
a = list(range(10))
print(a[Index(a, 2) : 5], a)  # expect: [] []
a = list(range(10))
a[Index(a, 2) : 5] = [1, 2]
print(a)  # expect: [1, 2]
a = list(range(10))
del a[Index(a, 2) : 8 : 2]
print(a)  # expect: []
a = list(range(10))
a.insert(Index(a, 2), 5)
print(a)  # expect: [5]
a = list(range(10))
a.pop(Index(a, 2))  # raises: IndexError: pop from empty list
