a, b: int = 1, 2  # syntax-error: only single target (not tuple) can be annotated
