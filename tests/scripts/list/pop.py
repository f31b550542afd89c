a = [1, 2, 3]
print(a.pop(), a.pop(0), a)  # expect: 3 1 [2]
a.pop(5)  # raises: IndexError: pop index out of range
