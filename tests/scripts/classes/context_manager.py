class M:
    def __enter__(self):
        print("enter")
        return "value"
    def __exit__(self, t, v, tb):
        print("exit", t and t.__name__, v)
        return t is ValueError
with M() as x:
    print(x)
# expect: enter
# expect: value
# expect: exit None None
with M():  # expect: enter
# expect: exit ValueError swallowed
    raise ValueError("swallowed")
with M():  # expect: enter
# expect: exit KeyError 'kept'
    raise KeyError("kept")  # raises: KeyError: 'kept'
