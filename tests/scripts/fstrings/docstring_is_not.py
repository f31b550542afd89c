def f():
    f"not a docstring"
print(f.__doc__)  # expect: None
