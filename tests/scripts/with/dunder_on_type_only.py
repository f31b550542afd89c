class M: pass
m = M()
m.__enter__ = lambda: 1
m.__exit__ = lambda *a: None
with m:  # raises: TypeError: 'M' object does not support the context manager protocol
    pass
