def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: {"a": 1}.clear(b"a"))  # expect: TypeError: dict.clear() takes no arguments (1 given)
t(lambda: {"a": 1}.copy(b"a"))  # expect: TypeError: dict.copy() takes no arguments (1 given)
t(lambda: {"a": 1}.fromkeys(b"a"))  # expect: {97: None}
t(lambda: {"a": 1}.get(b"a"))  # expect: None
t(lambda: {"a": 1}.items(b"a"))  # expect: TypeError: dict.items() takes no arguments (1 given)
t(lambda: {"a": 1}.keys(b"a"))  # expect: TypeError: dict.keys() takes no arguments (1 given)
t(lambda: {"a": 1}.pop(b"a"))  # expect: KeyError: b'a'
t(lambda: {"a": 1}.popitem(b"a"))  # expect: TypeError: dict.popitem() takes no arguments (1 given)
t(lambda: {"a": 1}.setdefault(b"a"))  # expect: None
t(lambda: {"a": 1}.update(b"a"))
# expect: TypeError: cannot convert dictionary update sequence element #0 to a sequence
t(lambda: {"a": 1}.values(b"a"))  # expect: TypeError: dict.values() takes no arguments (1 given)
