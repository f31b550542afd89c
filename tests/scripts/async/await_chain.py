class Wait:
    def __await__(self):
        got = yield "waiting"
        return got
async def inner():
    return await Wait()
async def outer():
    x = await inner()
    return x + 1
c = outer()
print(c.send(None))  # expect: waiting
try:
    c.send(41)
except StopIteration as e:
    print(e.value)  # expect: 42
