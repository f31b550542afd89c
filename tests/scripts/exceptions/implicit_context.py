try:
    try:
        1 / 0
    except ZeroDivisionError:
        {}["x"]
except KeyError as e:
    print(repr(e.__context__), e.__cause__)  # expect: ZeroDivisionError('division by zero') None
