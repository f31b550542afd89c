def inner():
    try:
        yield
    finally:
        print("inner closed")
def outer():
    try:
        yield from inner()
    finally:
        print("outer closed")
it = outer()
next(it)
it.close()  # expect: inner closed
# expect: outer closed
