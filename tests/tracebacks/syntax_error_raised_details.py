raise SyntaxError("with details", ("file.py", 3, 5, "the line of text\n"))
