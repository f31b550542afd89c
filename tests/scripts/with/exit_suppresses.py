class M:
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        print(t.__name__, v, tb is not None)
        return True
with M():  # expect: ZeroDivisionError division by zero True
    1 / 0
print("after")  # expect: after
