class Evil:
    def __eq__(self, other):
        a.clear()
        return False
a = []
a.extend([Evil(), 1, 2, 3])
print(3 in a, a)  # expect: False []
a.extend([Evil(), 1, 2, 3])
print(a.count(3), a == [0, 1, 2])  # expect: 0 False
a.extend([Evil(), 1, 2, 3])
a.remove(3)  # raises: ValueError: list.remove(x): x not in list
