import io
io.BytesIO("text")  # raises: TypeError: a bytes-like object is required, not 'str'
