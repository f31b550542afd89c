def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: range(3).count(None))  # expect: 0
t(lambda: range(3).index(None))  # expect: ValueError: sequence.index(x): x not in sequence
