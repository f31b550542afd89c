for e in (KeyError("k"), IndexError("i"), ValueError("v")):
    try:
        raise e
    except (KeyError, IndexError) as x:
        print("lookup", repr(x))  # expect: lookup KeyError('k')
        # expect: lookup IndexError('i')
    except ValueError as x:
        print("value", x)  # expect: value v
