def f(a: int, b: "str" = "x", *args: float, c: list = None, **kw: dict) -> bool:
    pass
print(f.__annotations__)
# expect: {'a': <class 'int'>, 'b': 'str', 'args': <class 'float'>, 'c': <class 'list'>, 'kw': <class 'dict'>, 'return': <class 'bool'>}
