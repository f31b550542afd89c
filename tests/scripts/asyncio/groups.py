import asyncio


async def number(n):
    await asyncio.sleep(0.001 * n)
    return n


async def bad(n):
    await asyncio.sleep(0.001)
    raise ValueError(n)


async def main():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(number(1))
        second = group.create_task(number(2))
    print(first.result(), second.result())  # expect: 1 2
    try:
        async with asyncio.TaskGroup() as group:
            slow = group.create_task(asyncio.sleep(10))
            group.create_task(bad(1))
    except* ValueError as errors:
        print(errors.exceptions)  # expect: (ValueError(1),)
    print(slow.cancelled())  # expect: True

    queue = asyncio.Queue(maxsize=1)
    seen = []

    async def consumer():
        while True:
            seen.append(await queue.get())
            queue.task_done()

    task = asyncio.create_task(consumer())
    for n in range(3):
        await queue.put(n)
    await queue.join()
    task.cancel()
    print(seen)  # expect: [0, 1, 2]

    lock = asyncio.Lock()
    order = []

    async def locked(name):
        async with lock:
            order.append(name)
            await asyncio.sleep(0)
            order.append(name)

    await asyncio.gather(locked("a"), locked("b"))
    print(order, lock.locked())  # expect: ['a', 'a', 'b', 'b'] False

    semaphore = asyncio.BoundedSemaphore(2)
    async with semaphore, semaphore:
        print(semaphore.locked())  # expect: True
    try:
        semaphore.release()
    except ValueError as error:
        print(error)  # expect: BoundedSemaphore released too many times

    condition = asyncio.Condition()
    ready = False

    async def waits():
        async with condition:
            await condition.wait_for(lambda: ready)
            return "woken"

    waiting = asyncio.create_task(waits())
    await asyncio.sleep(0)
    async with condition:
        ready = True
        condition.notify_all()
    print(await waiting)  # expect: woken

    barrier = asyncio.Barrier(3)

    async def meets():
        async with barrier as position:
            return position

    print(sorted(await asyncio.gather(meets(), meets(), meets())))  # expect: [0, 1, 2]
    print(await asyncio.shield(number(1)))  # expect: 1

    async def generate():
        try:
            yield 1
            yield 2
        finally:
            print("closed")

    async for value in generate():
        print(value)  # expect: 1
        break


asyncio.run(main())  # expect: closed
