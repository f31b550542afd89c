async def f(x):
    return x * 2
c = f(5)
try:
    c.send(None)
except StopIteration as e:
    print(e.value)  # expect: 10
print(type(c).__name__, f.__name__)  # expect: coroutine f
c.send(None)  # raises: RuntimeError: cannot reuse already awaited coroutine
