class M:
    def __enter__(self): pass
    def __exit__(self, *a): print("exit", a)
def f():
    with M():
        return 5
print(f())  # expect: exit (None, None, None)
# expect: 5
