def write(view):
    view[0] = 255


write(memoryview(b"const"))
