class C:
    f = lambda self: super()
print(type(C().f()).__name__)  # expect: super
