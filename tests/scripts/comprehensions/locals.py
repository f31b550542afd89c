def f():
    a = 1
    return [sorted(locals()) for b in [0]]
print(f())  # expect: [['a', 'b']]
