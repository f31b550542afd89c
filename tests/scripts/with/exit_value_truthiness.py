class M:
    def __init__(self, r): self.r = r
    def __enter__(self): pass
    def __exit__(self, *a): return self.r
with M("yes"):
    raise ValueError
with M([]):
    raise ValueError("kept")  # raises: ValueError: kept
