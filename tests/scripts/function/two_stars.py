def f(*a, *b):  # syntax-error: * argument may appear only once
    pass
