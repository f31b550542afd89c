def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: {"a": 1}.clear("a", "b"))  # expect: TypeError: dict.clear() takes no arguments (2 given)
t(lambda: {"a": 1}.copy("a", "b"))  # expect: TypeError: dict.copy() takes no arguments (2 given)
t(lambda: {"a": 1}.fromkeys("a", "b"))  # expect: {'a': 'b'}
t(lambda: {"a": 1}.get("a", "b"))  # expect: 1
t(lambda: {"a": 1}.items("a", "b"))  # expect: TypeError: dict.items() takes no arguments (2 given)
t(lambda: {"a": 1}.keys("a", "b"))  # expect: TypeError: dict.keys() takes no arguments (2 given)
t(lambda: {"a": 1}.pop("a", "b"))  # expect: 1
t(lambda: {"a": 1}.popitem("a", "b"))
# expect: TypeError: dict.popitem() takes no arguments (2 given)
t(lambda: {"a": 1}.setdefault("a", "b"))  # expect: 1
t(lambda: {"a": 1}.update("a", "b"))  # expect: TypeError: update expected at most 1 argument, got 2
t(lambda: {"a": 1}.values("a", "b"))
# expect: TypeError: dict.values() takes no arguments (2 given)
