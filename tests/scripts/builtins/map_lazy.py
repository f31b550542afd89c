def f(x):
    print("f", x)
    return x
m = map(f, [1, 2])
print("made")  # expect: made
print(next(m), list(m), repr(m).startswith("<map object at 0x"))  # expect: f 1
# expect: f 2
# expect: 1 [2] True
