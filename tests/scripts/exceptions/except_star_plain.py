try:
    raise ValueError("x")
except* ValueError as e:
    print(repr(e))  # expect: ExceptionGroup('', (ValueError('x'),))
