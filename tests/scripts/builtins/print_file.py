import io
f = io.StringIO()
print("to file", 5, file=f)
print("end", end="", file=f)
print(repr(f.getvalue()))  # expect: 'to file 5\nend'
