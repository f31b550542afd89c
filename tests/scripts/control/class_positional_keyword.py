class C(x=1, int): pass  # syntax-error: positional argument follows keyword argument
