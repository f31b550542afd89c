def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: {"a": 1}.clear([1]))  # expect: TypeError: dict.clear() takes no arguments (1 given)
t(lambda: {"a": 1}.copy([1]))  # expect: TypeError: dict.copy() takes no arguments (1 given)
t(lambda: {"a": 1}.fromkeys([1]))  # expect: {1: None}
t(lambda: {"a": 1}.get([1]))  # expect: TypeError: unhashable type: 'list'
t(lambda: {"a": 1}.items([1]))  # expect: TypeError: dict.items() takes no arguments (1 given)
t(lambda: {"a": 1}.keys([1]))  # expect: TypeError: dict.keys() takes no arguments (1 given)
t(lambda: {"a": 1}.pop([1]))  # expect: TypeError: unhashable type: 'list'
t(lambda: {"a": 1}.popitem([1]))  # expect: TypeError: dict.popitem() takes no arguments (1 given)
t(lambda: {"a": 1}.setdefault([1]))  # expect: TypeError: unhashable type: 'list'
t(lambda: {"a": 1}.update([1]))
# expect: TypeError: cannot convert dictionary update sequence element #0 to a sequence
t(lambda: {"a": 1}.values([1]))  # expect: TypeError: dict.values() takes no arguments (1 given)
