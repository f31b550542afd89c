class M:
    def __enter__(self): pass
    def __exit__(self, t, v, tb):
        print("exit", v)
try:
    with M():
        with M():
            raise ValueError("x")
except ValueError as e:
    print("caught", e)
# expect: exit x
# expect: exit x
# expect: caught x
