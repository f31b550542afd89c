async def numbers():
    total = 0
    while True:
        try:
            sent = yield total
        except ValueError as error:
            sent = error.args[0]
        total += sent or 0


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def main():
    g = numbers()
    out = [await anext(g), await g.asend(5), await g.athrow(ValueError(10))]
    await g.aclose()
    out.append(await anext(g, "end"))
    return out


print(run(main()))  # expect: [0, 5, 15, 'end']
print(type(numbers().asend(1)).__name__)  # expect: async_generator_asend
step = numbers().__anext__()
try:
    step.send(None)
except StopIteration as stop:
    print(stop.value)  # expect: 0
step.send(None)  # raises: RuntimeError: cannot reuse already awaited __anext__()/asend()
