import io
io.StringIO("abc").seek(1, 1)  # raises: OSError: Can't do nonzero cur-relative seeks
