try:
    raise KeyError("k")
except LookupError:
    print("lookup")  # expect: lookup
except KeyError:
    print("key")
