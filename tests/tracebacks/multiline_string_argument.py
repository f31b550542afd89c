def f(text):
    raise KeyError(text)


f("""first
second""")
