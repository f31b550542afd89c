try:
    try:
        pass
    except ValueError:
        print("not this")
    else:
        raise ValueError("else")
except ValueError as e:
    print(e)  # expect: else
