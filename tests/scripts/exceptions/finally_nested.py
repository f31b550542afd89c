def f():
    try:
        try:
            raise KeyError("a")
        finally:
            print("inner")
    except KeyError:
        print("caught")
        return "r"
    finally:
        print("outer")
print(f())  # expect: inner
# expect: caught
# expect: outer
# expect: r
