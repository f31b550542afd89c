e = OSError(2, "No such file or directory", "name")
print(type(e).__name__, e.errno, e.strerror, e.filename, e, e.args, repr(e))
# expect: FileNotFoundError 2 No such file or directory name [Errno 2] No such file or directory: 'name' (2, 'No such file or directory') FileNotFoundError(2, 'No such file or directory')
print(type(OSError(13, "x")).__name__, str(OSError("just text")), OSError(5, "a").filename, str(OSError(1, "a", "b", None, "c")))
# expect: PermissionError just text None [Errno 1] a: 'b' -> 'c'
