async def g():
    yield 1
    yield 2
async def main():
    out = []
    async for x in g():
        out.append(x)
    a = g()
    out.append(await a.asend(None))
    await a.aclose()
    return out
try:
    main().send(None)
except StopIteration as e:
    print(e.value)  # expect: [1, 2, 1]
