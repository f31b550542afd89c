import _ast

compile(_ast.Module([5], []), "<t>", "exec")  # raises: TypeError: required field "lineno" missing from stmt
