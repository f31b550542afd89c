import _ast

_ast.Name(1, 2, 3)  # raises: TypeError: Name constructor takes at most 2 positional arguments
