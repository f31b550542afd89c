def tag(name):
    def deco(fn):
        fn.tag = name
        return fn
    return deco
@tag("x")
def f():
    pass
print(f.tag)  # expect: x
