import io
io.BytesIO().seek(0, 5)  # raises: ValueError: invalid whence (5, should be 0, 1 or 2)
