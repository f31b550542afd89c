def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: {"a": 1}.clear("a"))  # expect: TypeError: dict.clear() takes no arguments (1 given)
t(lambda: {"a": 1}.copy("a"))  # expect: TypeError: dict.copy() takes no arguments (1 given)
t(lambda: {"a": 1}.fromkeys("a"))  # expect: {'a': None}
t(lambda: {"a": 1}.get("a"))  # expect: 1
t(lambda: {"a": 1}.items("a"))  # expect: TypeError: dict.items() takes no arguments (1 given)
t(lambda: {"a": 1}.keys("a"))  # expect: TypeError: dict.keys() takes no arguments (1 given)
t(lambda: {"a": 1}.pop("a"))  # expect: 1
t(lambda: {"a": 1}.popitem("a"))  # expect: TypeError: dict.popitem() takes no arguments (1 given)
t(lambda: {"a": 1}.setdefault("a"))  # expect: 1
t(lambda: {"a": 1}.update("a"))
# expect: ValueError: dictionary update sequence element #0 has length 1; 2 is required
t(lambda: {"a": 1}.values("a"))  # expect: TypeError: dict.values() takes no arguments (1 given)
