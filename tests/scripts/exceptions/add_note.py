e = ValueError("x")
e.add_note("note one")
e.add_note("note two")
print(e.__notes__)  # expect: ['note one', 'note two']
e.add_note(5)  # raises: TypeError: note must be a str, not 'int'
