def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: {"a": 1}.clear(1.5))  # expect: TypeError: dict.clear() takes no arguments (1 given)
t(lambda: {"a": 1}.copy(1.5))  # expect: TypeError: dict.copy() takes no arguments (1 given)
t(lambda: {"a": 1}.fromkeys(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: {"a": 1}.get(1.5))  # expect: None
t(lambda: {"a": 1}.items(1.5))  # expect: TypeError: dict.items() takes no arguments (1 given)
t(lambda: {"a": 1}.keys(1.5))  # expect: TypeError: dict.keys() takes no arguments (1 given)
t(lambda: {"a": 1}.pop(1.5))  # expect: KeyError: 1.5
t(lambda: {"a": 1}.popitem(1.5))  # expect: TypeError: dict.popitem() takes no arguments (1 given)
t(lambda: {"a": 1}.setdefault(1.5))  # expect: None
t(lambda: {"a": 1}.update(1.5))  # expect: TypeError: 'float' object is not iterable
t(lambda: {"a": 1}.values(1.5))  # expect: TypeError: dict.values() takes no arguments (1 given)
