class Items:
    def __init__(self): self.n = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.n += 1
        if self.n > 3:
            raise StopAsyncIteration
        return self.n
class M:
    async def __aenter__(self):
        print("enter")
        return self
    async def __aexit__(self, *a):
        print("exit", a[0])
async def main():
    async with M():
        async for x in Items():
            print(x)
        else:
            print("else")
    return [x async for x in Items() if x != 2]
try:
    main().send(None)  # expect: enter
    # expect: 1
    # expect: 2
    # expect: 3
    # expect: else
    # expect: exit None
except StopIteration as e:
    print(e.value)  # expect: [1, 3]
