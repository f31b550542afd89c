def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: {"a": 1}.clear(None))  # expect: TypeError: dict.clear() takes no arguments (1 given)
t(lambda: {"a": 1}.copy(None))  # expect: TypeError: dict.copy() takes no arguments (1 given)
t(lambda: {"a": 1}.fromkeys(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: {"a": 1}.get(None))  # expect: None
t(lambda: {"a": 1}.items(None))  # expect: TypeError: dict.items() takes no arguments (1 given)
t(lambda: {"a": 1}.keys(None))  # expect: TypeError: dict.keys() takes no arguments (1 given)
t(lambda: {"a": 1}.pop(None))  # expect: KeyError: None
t(lambda: {"a": 1}.popitem(None))  # expect: TypeError: dict.popitem() takes no arguments (1 given)
t(lambda: {"a": 1}.setdefault(None))  # expect: None
t(lambda: {"a": 1}.update(None))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: {"a": 1}.values(None))  # expect: TypeError: dict.values() takes no arguments (1 given)
