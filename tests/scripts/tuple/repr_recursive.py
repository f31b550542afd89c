a = []
t = (a, 1)
a.append(t)
print(t)  # expect: ([(...)], 1)
