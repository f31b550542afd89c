if True:
    def f():
        return "a"
else:
    def f():
        return "b"
print(f())  # expect: a
