f = open(__file__)
print(f.closed, f.mode, f.encoding.lower(), f.readable(), f.writable(), f.seekable(), f.isatty(), f.fileno() > 2, f.name == __file__, type(f).__name__, type(f.buffer).__name__)
# expect: False r utf-8 True False True False True True TextIOWrapper BufferedReader
f.close()
print(f.closed)  # expect: True
