try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("v") from e
except ValueError as e:
    print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
    # expect: ZeroDivisionError('division by zero') ZeroDivisionError('division by zero') True
