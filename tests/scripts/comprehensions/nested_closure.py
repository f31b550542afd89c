def f():
    k = 2
    return [[k * x * y for x in range(2)] for y in range(3)]
print(f())  # expect: [[0, 0], [0, 2], [0, 4]]
