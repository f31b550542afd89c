def outer[T]():
    def inner():
        nonlocal T  # syntax-error: nonlocal binding not allowed for type parameter 'T'
