import asyncio


async def work(name, delay):
    await asyncio.sleep(delay)
    print("done", name)
    return name


async def fails():
    await asyncio.sleep(0)
    raise ValueError("no")


async def main():
    print(await asyncio.gather(work("b", 0.02), work("a", 0.01)))
    # expect: done a
    # expect: done b
    # expect: ['b', 'a']
    task = asyncio.create_task(work("c", 10), name="slow")
    await asyncio.sleep(0)
    print(task.get_name(), task.cancel("stop"), task.done())  # expect: slow True False
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), task.cancelled())  # expect: CancelledError('stop') True
    print(await asyncio.gather(fails(), work("d", 0), return_exceptions=True))
    # expect: done d
    # expect: [ValueError('no'), 'd']
    try:
        await asyncio.wait_for(work("e", 10), 0.01)
    except TimeoutError:
        print("too late")  # expect: too late
    try:
        async with asyncio.timeout(0.01):
            await asyncio.Event().wait()
    except TimeoutError:
        print("too late again")  # expect: too late again
    done, pending = await asyncio.wait(
        [asyncio.create_task(work("f", 0)), asyncio.create_task(work("g", 10))],
        return_when=asyncio.FIRST_COMPLETED)  # expect: done f
    print(len(done), len(pending))  # expect: 1 1
    for pending_task in pending:
        pending_task.cancel()
    for result in asyncio.as_completed([work("h", 0.01), work("i", 0)]):
        print("got", await result)
    # expect: done i
    # expect: got i
    # expect: done h
    # expect: got h
    return "end"


print(asyncio.run(main()))  # expect: end
coroutine = main()
try:
    asyncio.run(1)
except ValueError as error:
    print(error)  # expect: a coroutine was expected, got 1
coroutine.close()
