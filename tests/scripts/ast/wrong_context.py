import _ast

tree = compile("x", "<t>", "eval", _ast.PyCF_ONLY_AST)
tree.body.ctx = _ast.Store()
compile(tree, "<t>", "eval")  # raises: ValueError: expression must have Load context but has Store instead
