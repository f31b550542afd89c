def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: {"a": 1}.clear(foo=1))  # expect: TypeError: dict.clear() takes no keyword arguments
t(lambda: {"a": 1}.copy(foo=1))  # expect: TypeError: dict.copy() takes no keyword arguments
t(lambda: {"a": 1}.fromkeys(foo=1))  # expect: TypeError: dict.fromkeys() takes no keyword arguments
t(lambda: {"a": 1}.get(foo=1))  # expect: TypeError: dict.get() takes no keyword arguments
t(lambda: {"a": 1}.items(foo=1))  # expect: TypeError: dict.items() takes no keyword arguments
t(lambda: {"a": 1}.keys(foo=1))  # expect: TypeError: dict.keys() takes no keyword arguments
t(lambda: {"a": 1}.pop(foo=1))  # expect: TypeError: dict.pop() takes no keyword arguments
t(lambda: {"a": 1}.popitem(foo=1))  # expect: TypeError: dict.popitem() takes no keyword arguments
t(lambda: {"a": 1}.setdefault(foo=1))
# expect: TypeError: dict.setdefault() takes no keyword arguments
t(lambda: {"a": 1}.update(foo=1))  # expect: None
t(lambda: {"a": 1}.values(foo=1))  # expect: TypeError: dict.values() takes no keyword arguments
