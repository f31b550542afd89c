d = {1: 2}
print(f"{d[1:=1] if False else 'x'}" if False else "y", f"{'a:b'}", f"{[1, 2][0:1]}")  # syntax-error: cannot use assignment expressions with literal
