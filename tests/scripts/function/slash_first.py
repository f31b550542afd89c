def f(/, a):  # syntax-error: at least one argument must precede /
    pass
