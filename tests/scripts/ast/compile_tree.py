import _ast

tree = compile("x = 1 + 2\nprint(x)", "<t>", "exec", _ast.PyCF_ONLY_AST)
print(type(tree).__name__, [type(s).__name__ for s in tree.body])  # expect: Module ['Assign', 'Expr']
tree.body[0].value.right.value = 40
exec(compile(tree, "<t>", "exec"))  # expect: 41
print(_ast.Name._fields, _ast.Name.__doc__)  # expect: ('id', 'ctx') Name(identifier id, expr_context ctx)
print(_ast.boolop.__doc__, _ast.expr._attributes)  # expect: boolop = And | Or ('lineno', 'col_offset', 'end_lineno', 'end_col_offset')
tree.body[0].targets = []
compile(tree, "<t>", "exec")  # raises: ValueError: empty targets on Assign
