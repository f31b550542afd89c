def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: {"a": 1}.clear(None, foo=1))  # expect: TypeError: dict.clear() takes no keyword arguments
t(lambda: {"a": 1}.copy(None, foo=1))  # expect: TypeError: dict.copy() takes no keyword arguments
t(lambda: {"a": 1}.fromkeys(None, foo=1))
# expect: TypeError: dict.fromkeys() takes no keyword arguments
t(lambda: {"a": 1}.get(None, foo=1))  # expect: TypeError: dict.get() takes no keyword arguments
t(lambda: {"a": 1}.items(None, foo=1))  # expect: TypeError: dict.items() takes no keyword arguments
t(lambda: {"a": 1}.keys(None, foo=1))  # expect: TypeError: dict.keys() takes no keyword arguments
t(lambda: {"a": 1}.pop(None, foo=1))  # expect: TypeError: dict.pop() takes no keyword arguments
t(lambda: {"a": 1}.popitem(None, foo=1))
# expect: TypeError: dict.popitem() takes no keyword arguments
t(lambda: {"a": 1}.setdefault(None, foo=1))
# expect: TypeError: dict.setdefault() takes no keyword arguments
t(lambda: {"a": 1}.update(None, foo=1))  # expect: TypeError: 'NoneType' object is not iterable
t(lambda: {"a": 1}.values(None, foo=1))
# expect: TypeError: dict.values() takes no keyword arguments
