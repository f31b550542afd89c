def f():
    x = 1
    global x  # syntax-error: name 'x' is assigned to before global declaration
