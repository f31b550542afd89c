def f(**a, **b):  # syntax-error: arguments cannot follow var-keyword argument
    pass
