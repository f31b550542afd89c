print(slice(None).indices(5), slice(-3, None).indices(5), slice(None, None, -1).indices(5), slice(1, 100, 2).indices(6), slice(-100, 100).indices(3))
# expect: (0, 5, 1) (2, 5, 1) (4, -1, -1) (1, 6, 2) (0, 3, 1)
