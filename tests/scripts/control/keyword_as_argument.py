def f(if): pass  # syntax-error: invalid syntax
