def f(*):  # syntax-error: named arguments must follow bare *
    pass
