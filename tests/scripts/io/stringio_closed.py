import io
s = io.StringIO()
s.close()
s.write("a")  # raises: ValueError: I/O operation on closed file
