try:
    try:
        raise ValueError("a")
    except ValueError:
        raise
except ValueError as e:
    print(e, e.__context__)  # expect: a None
