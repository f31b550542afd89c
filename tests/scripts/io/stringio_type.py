import io
io.StringIO(b"x")  # raises: TypeError: initial_value must be str or None, not bytes
