def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return {1}
t(lambda: new()[0])  # expect: TypeError: 'set' object is not subscriptable
t(lambda: new()[-1])  # expect: TypeError: 'set' object is not subscriptable
t(lambda: new()[100])  # expect: TypeError: 'set' object is not subscriptable
t(lambda: new()[-100])  # expect: TypeError: 'set' object is not subscriptable
t(lambda: new()["a"])  # expect: TypeError: 'set' object is not subscriptable
t(lambda: new()[None])  # expect: TypeError: 'set' object is not subscriptable
t(lambda: new()[1.5])  # expect: TypeError: 'set' object is not subscriptable
t(lambda: new()[1:2])  # expect: TypeError: 'set' object is not subscriptable
t(lambda: new()[::0])  # expect: TypeError: 'set' object is not subscriptable
t(lambda: new()["a":])  # expect: TypeError: 'set' object is not subscriptable
t(lambda: new()[()])  # expect: TypeError: 'set' object is not subscriptable
t(lambda: new()[(0, 1)])  # expect: TypeError: 'set' object is not subscriptable
t(lambda: new()[...])  # expect: TypeError: 'set' object is not subscriptable
t(lambda: new()[True])  # expect: TypeError: 'set' object is not subscriptable
t(lambda: new()[2**70])  # expect: TypeError: 'set' object is not subscriptable
t(lambda: new()[[]])  # expect: TypeError: 'set' object is not subscriptable
