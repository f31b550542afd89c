class A(int, str): pass  # raises: TypeError: multiple bases have instance lay-out conflict
