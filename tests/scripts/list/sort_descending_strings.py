print(sorted(["b", "A", "a", "B"]), sorted(["b", "A"], key=str.lower), sorted("hello", reverse=True))
# expect: ['A', 'B', 'a', 'b'] ['A', 'b'] ['o', 'l', 'l', 'h', 'e']
