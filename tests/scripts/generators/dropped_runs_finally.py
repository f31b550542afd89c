def g():
    try:
        yield 1
    finally:
        print("finally")
it = g()
next(it)
del it  # expect: finally
print("after")  # expect: after
