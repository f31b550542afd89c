def f[T, T](): pass  # syntax-error: duplicate type parameter 'T'
