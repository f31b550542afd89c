def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: range(3).count([1]))  # expect: 0
t(lambda: range(3).index([1]))  # expect: ValueError: sequence.index(x): x not in sequence
