try:
    try:
        raise ValueError("a")
    except TypeError:
        pass
except ValueError as e:
    print("outer", e)  # expect: outer a
