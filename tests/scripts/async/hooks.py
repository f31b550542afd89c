import sys

seen = []
before = sys.get_asyncgen_hooks()
sys.set_asyncgen_hooks(firstiter=lambda g: seen.append("first"),
                       finalizer=lambda g: seen.append("finalizer"))


async def g():
    yield 1


a = g()
try:
    a.__anext__().send(None)
except StopIteration as stop:
    seen.append(stop.value)
del a
sys.set_asyncgen_hooks(*before)
print(seen)  # expect: ['first', 1, 'finalizer']
sys.set_asyncgen_hooks(5)  # raises: TypeError: callable firstiter expected, got int
