class M:
    def __enter__(self): return "x"
    def __exit__(self, *a): pass
with (
    M() as a,
    M() as b,
):
    print(a, b)  # expect: x x
with (M()):
    print("single")  # expect: single
