class F(float):
    pass
f = F(1.5)
print(f, f + 1, type(f + 1).__name__, f == 1.5)  # expect: 1.5 2.5 float True
