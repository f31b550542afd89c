s = """line one
line "two"
"""
print(repr(s))
print('''a''b''', """x\)  # syntax-error: '(' was never closed
y"""
