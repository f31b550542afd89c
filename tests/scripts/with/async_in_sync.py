class M:
    def __aenter__(self): pass
    def __aexit__(self, *a): pass
with M():  # raises: TypeError: 'M' object does not support the context manager protocol
    pass
