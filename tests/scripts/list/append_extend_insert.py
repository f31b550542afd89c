a = []
a.append(1)
a.extend("ab")
a.extend(a)
a.insert(0, "first")
a.insert(-1, "x")
a.insert(100, "last")
a.insert(-100, "start")
print(a)  # expect: ['start', 'first', 1, 'a', 'b', 1, 'a', 'x', 'b', 'last']
print(a.append(5), a.extend([]))  # expect: None None
