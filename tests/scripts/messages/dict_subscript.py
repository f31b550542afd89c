def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
def new():
    return {"a": 1}
t(lambda: new()[0])  # expect: KeyError: 0
t(lambda: new()[-1])  # expect: KeyError: -1
t(lambda: new()[100])  # expect: KeyError: 100
t(lambda: new()[-100])  # expect: KeyError: -100
t(lambda: new()["a"])  # expect: 1
t(lambda: new()[None])  # expect: KeyError: None
t(lambda: new()[1.5])  # expect: KeyError: 1.5
t(lambda: new()[1:2])  # expect: KeyError: slice(1, 2, None)
t(lambda: new()[::0])  # expect: KeyError: slice(None, None, 0)
t(lambda: new()["a":])  # expect: KeyError: slice('a', None, None)
t(lambda: new()[()])  # expect: KeyError: ()
t(lambda: new()[(0, 1)])  # expect: KeyError: (0, 1)
t(lambda: new()[...])  # expect: KeyError: Ellipsis
t(lambda: new()[True])  # expect: KeyError: True
t(lambda: new()[2**70])  # expect: KeyError: 1180591620717411303424
t(lambda: new()[[]])  # expect: TypeError: unhashable type: 'list'
