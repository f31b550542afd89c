f = open(__file__)
f.write("x")  # raises: io.UnsupportedOperation: not writable
