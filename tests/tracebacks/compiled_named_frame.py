code = compile("x = 1\nx.foo", "my_file.py", "exec")
exec(code)
