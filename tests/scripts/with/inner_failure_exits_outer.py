class M:
    def __init__(self, n): self.n = n
    def __enter__(self):
        if self.n == 2:
            raise ValueError("second")  # raises: ValueError: second
    def __exit__(self, *a): print("exit", self.n)
with M(1), M(2):  # expect: exit 1
    pass
