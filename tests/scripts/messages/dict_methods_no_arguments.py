def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: {"a": 1}.clear())  # expect: None
t(lambda: {"a": 1}.copy())  # expect: {'a': 1}
t(lambda: {"a": 1}.fromkeys())  # expect: TypeError: fromkeys expected at least 1 argument, got 0
t(lambda: {"a": 1}.get())  # expect: TypeError: get expected at least 1 argument, got 0
t(lambda: {"a": 1}.items())  # expect: dict_items([('a', 1)])
t(lambda: {"a": 1}.keys())  # expect: dict_keys(['a'])
t(lambda: {"a": 1}.pop())  # expect: TypeError: pop expected at least 1 argument, got 0
t(lambda: {"a": 1}.popitem())  # expect: ('a', 1)
t(lambda: {"a": 1}.setdefault())
# expect: TypeError: setdefault expected at least 1 argument, got 0
t(lambda: {"a": 1}.update())  # expect: None
t(lambda: {"a": 1}.values())  # expect: dict_values([1])
