for a, (b, *c) in [(1, "xyz"), (2, "pq")]:
    print(a, b, c)  # expect: 1 x ['y', 'z']
    # expect: 2 p ['q']
