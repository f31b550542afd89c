class A:
    def f(x):
        del x
        super()  # raises: RuntimeError: super(): arg[0] deleted


A().f()
