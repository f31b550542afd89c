t = (1,)
u = t
t += (2,)
print(t, u)  # expect: (1, 2) (1,)
