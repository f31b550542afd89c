class M:
    def __exit__(self, *a): pass
with M():  # raises: TypeError: 'M' object does not support the context manager protocol
    pass
