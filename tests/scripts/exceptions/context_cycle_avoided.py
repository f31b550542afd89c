a = ValueError("a")
try:
    try:
        raise a
    except ValueError:
        raise a
except ValueError as e:
    print(e.__context__)  # expect: None
