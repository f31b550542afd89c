class M:
    def __enter__(self): pass
with M():  # raises: TypeError: 'M' object does not support the context manager protocol (missed __exit__ method)
    pass
