def f():
    pass
print(type(f).__name__, type(len).__name__, type([].append).__name__, type(f.__code__).__name__, type(lambda: 0).__name__, callable(f), callable(5))
# expect: function builtin_function_or_method builtin_function_or_method code function True False
