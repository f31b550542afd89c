class M:
    def __enter__(self): raise ValueError("enter")  # raises: ValueError: enter
    def __exit__(self, *a): print("not called")
with M():
    pass
