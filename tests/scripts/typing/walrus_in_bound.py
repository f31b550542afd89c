def f[T: (y := 3)](): pass  # syntax-error: named expression cannot be used within a TypeVar bound
