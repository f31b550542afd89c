try:
    raise ExceptionGroup("g", [ValueError(1), KeyError(2), ValueError(3)])
except* ValueError as e:
    print("values", e.exceptions)  # expect: values (ValueError(1), ValueError(3))
except* KeyError as e:
    print("keys", e.exceptions)  # expect: keys (KeyError(2),)
