a = 1; b = 2; print(a + b)  # expect: 3
if a: b = 5; print(b)  # expect: 5
