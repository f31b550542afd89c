def f(**kw):
    pass


f(a=1, b=undefined)
