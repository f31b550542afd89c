def g():
    try:
        yield 1
    except GeneratorExit:
        print("exit")
        raise
it = g()
next(it)
print(it.close())  # expect: exit
# expect: None
