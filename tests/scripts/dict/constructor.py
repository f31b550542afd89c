print(dict(), dict(a=1), dict({"x": 1}, y=2), dict([("a", 1), ["b", 2]]), dict(["ab", "cd"]), dict(zip("ab", [1, 2])), dict(((1, 2),), x=3))
# expect: {} {'a': 1} {'x': 1, 'y': 2} {'a': 1, 'b': 2} {'a': 'b', 'c': 'd'} {'a': 1, 'b': 2} {1: 2, 'x': 3}
