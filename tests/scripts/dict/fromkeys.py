print(dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), {}.fromkeys("x", []))
# expect: {'a': None, 'b': None} {1: 0, 2: 0} {'x': []}
