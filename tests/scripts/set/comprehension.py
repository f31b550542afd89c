print({x % 3 for x in range(10)}, {c for c in "aab" if c != "b"})  # expect: {0, 1, 2} {'a'}
