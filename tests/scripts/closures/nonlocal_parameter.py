def f():
    x = 1
    def g(x):
        nonlocal x  # syntax-error: name 'x' is parameter and nonlocal
