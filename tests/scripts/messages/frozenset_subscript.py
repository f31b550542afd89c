def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return frozenset([1])
t(lambda: new()[0])  # expect: TypeError: 'frozenset' object is not subscriptable
t(lambda: new()[-1])  # expect: TypeError: 'frozenset' object is not subscriptable
t(lambda: new()[100])  # expect: TypeError: 'frozenset' object is not subscriptable
t(lambda: new()[-100])  # expect: TypeError: 'frozenset' object is not subscriptable
t(lambda: new()["a"])  # expect: TypeError: 'frozenset' object is not subscriptable
t(lambda: new()[None])  # expect: TypeError: 'frozenset' object is not subscriptable
t(lambda: new()[1.5])  # expect: TypeError: 'frozenset' object is not subscriptable
t(lambda: new()[1:2])  # expect: TypeError: 'frozenset' object is not subscriptable
t(lambda: new()[::0])  # expect: TypeError: 'frozenset' object is not subscriptable
t(lambda: new()["a":])  # expect: TypeError: 'frozenset' object is not subscriptable
t(lambda: new()[()])  # expect: TypeError: 'frozenset' object is not subscriptable
t(lambda: new()[(0, 1)])  # expect: TypeError: 'frozenset' object is not subscriptable
t(lambda: new()[...])  # expect: TypeError: 'frozenset' object is not subscriptable
t(lambda: new()[True])  # expect: TypeError: 'frozenset' object is not subscriptable
t(lambda: new()[2**70])  # expect: TypeError: 'frozenset' object is not subscriptable
t(lambda: new()[[]])  # expect: TypeError: 'frozenset' object is not subscriptable
