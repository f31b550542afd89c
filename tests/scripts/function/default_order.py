def p(x):
    print(x)
    return x
def deco(fn):
    print("decorated")
    return fn
@deco
def f(a=p("a"), *, b=p("b")) -> p("ret"):  # expect: a
# expect: b
# expect: ret
    pass  # expect: decorated
