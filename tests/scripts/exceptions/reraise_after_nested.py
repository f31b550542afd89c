try:
    try:
        raise ValueError("outer")
    except ValueError:
        try:
            raise KeyError("inner")
        except KeyError:
            pass
        raise
except Exception as e:
    print(repr(e))  # expect: ValueError('outer')
