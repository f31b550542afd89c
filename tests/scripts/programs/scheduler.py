# Generators as tasks: a scheduler with sleeps, channels, cancellation; async functions driven by hand.
import inspect
import itertools
import sys
from bisect import insort
from collections import deque
from contextlib import contextmanager


class Sleep:
    def __init__(self, ticks):
        self.ticks = ticks


class Cancelled(Exception):
    pass


class Channel:
    def __init__(self, name, size=1):
        self.name, self.size = name, size
        self.items, self.getters, self.putters = deque(), deque(), deque()

    def put(self, item):
        return ("put", self, item)

    def get(self):
        return ("get", self, None)


class Task:
    ids = itertools.count(1)

    def __init__(self, body, name=None):
        self.id = next(Task.ids)
        self.body, self.name = body, name or f"task-{self.id}"
        self.result = self.error = None
        self.done = False
        self.waiters = []

    def __repr__(self):
        state = "done" if self.done else "alive"
        return f"<{self.name} {state} result={self.result!r} error={self.error!r}>"

    def __lt__(self, other):
        return self.id < other.id


class Scheduler:
    def __init__(self, log=print):
        self.now, self.ready, self.sleeping, self.log = 0, deque(), [], log
        self.tasks = []

    def spawn(self, body, name=None):
        task = Task(body, name)
        self.tasks.append(task)
        self.ready.append((task, "send", None))
        return task

    def cancel(self, task, reason="no reason"):
        self.sleeping = [s for s in self.sleeping if s[1] is not task]
        self.ready.append((task, "throw", Cancelled(reason)))

    def finish(self, task, result=None, error=None):
        task.done, task.result, task.error = True, result, error
        for waiter in task.waiters:
            self.ready.append((waiter, "throw", error) if error else (waiter, "send", result))
        self.log(f"[{self.now}] {task.name} ends: {error if error else result!r}")

    def step(self, task, how, value):
        if task.done:
            return
        try:
            request = getattr(task.body, how)(value)
        except StopIteration as stop:
            self.finish(task, stop.value)
            return
        except Exception as error:
            self.finish(task, error=error)
            return
        match request:
            case Sleep(ticks=ticks):
                insort(self.sleeping, (self.now + ticks, task))
            case Task(done=True, error=None, result=result):
                self.ready.append((task, "send", result))
            case Task(done=True, error=error):
                self.ready.append((task, "throw", error))
            case Task() as other:
                other.waiters.append(task)
            case ("put", channel, item):
                if channel.getters:
                    self.ready.append((channel.getters.popleft(), "send", item))
                    self.ready.append((task, "send", None))
                elif len(channel.items) < channel.size:
                    channel.items.append(item)
                    self.ready.append((task, "send", None))
                else:
                    channel.putters.append((task, item))
            case ("get", channel, None):
                if channel.items:
                    self.ready.append((task, "send", channel.items.popleft()))
                    if channel.putters:
                        putter, item = channel.putters.popleft()
                        channel.items.append(item)
                        self.ready.append((putter, "send", None))
                else:
                    channel.getters.append(task)
            case None:
                self.ready.append((task, "send", None))
            case _:
                self.ready.append((task, "throw", TypeError(f"bad request: {request!r}")))

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.now, task = self.sleeping.pop(0)
                self.ready.append((task, "send", None))
            self.step(*self.ready.popleft())
        return [t for t in self.tasks if not t.done]


def producer(channel, n):
    for i in range(n):
        yield channel.put(i * i)
        yield Sleep(2)
    yield channel.put(None)
    return n


def consumer(channel):
    total = 0
    while (item := (yield channel.get())) is not None:
        total += item
    return total


def stubborn():
    attempts = 0
    while True:
        try:
            yield Sleep(100)
        except Cancelled as error:
            attempts += 1
            if attempts == 2:
                return f"gave in to {error}"


@contextmanager
def timing(scheduler, label):
    start = scheduler.now
    try:
        yield lambda: scheduler.now - start
    finally:
        scheduler.log(f"{label}: {scheduler.now - start} ticks")


def nested(depth):
    if depth:
        below = yield from nested(depth - 1)
        return [depth, *below]
    yield Sleep(1)
    return []


def main(scheduler):
    channel = Channel("numbers")
    with timing(scheduler, "main") as elapsed:
        tasks = [scheduler.spawn(producer(channel, 4), "producer"), scheduler.spawn(consumer(channel), "consumer")]
        results = []
        for task in tasks:
            results.append((yield task))
        victim = scheduler.spawn(stubborn(), "stubborn")
        yield Sleep(1)
        scheduler.cancel(victim, "first")
        yield Sleep(1)
        scheduler.cancel(victim, "second")
        results.append((yield victim))
        try:
            yield scheduler.spawn((1 // x for x in [0]), "broken")
        except ZeroDivisionError as error:
            results.append(repr(error))
        try:
            yield "nonsense"
        except TypeError as error:
            results.append(str(error))
        results.append((yield from nested(4)))
        return results, elapsed()


scheduler = Scheduler()
root = scheduler.spawn(main(scheduler), "main")
stuck = scheduler.spawn(consumer(Channel("never")), "stuck")
print("left over:", scheduler.run())
print(root.result)
print(inspect.getgeneratorstate(stuck.body), inspect.getgeneratorstate(root.body), stuck.body.gi_frame.f_lineno > 0)
stuck.body.close()
print(inspect.getgeneratorstate(stuck.body), stuck.body.gi_frame)


class Future:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self
        return got if got is not None else self.value


class Ticker:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        return await Future(self.n)

    async def __aenter__(self):
        print("enter")
        return self

    async def __aexit__(self, kind, value, tb):
        print("exit", kind and kind.__name__, value)
        return kind is KeyError


async def agen(n):
    try:
        for i in range(n):
            yield await Future(i * 10)
    finally:
        print("agen closed")


async def work():
    out = [i async for i in Ticker(3)]
    out += [x async for x in agen(3) if x]
    async with Ticker(1) as t:
        raise KeyError(t.n)
    generator = agen(5)
    async for x in generator:
        break
    await generator.aclose()
    return out, {i: await Future(i) for i in range(2)}


def drive(coroutine):
    steps, value = 0, None
    try:
        while True:
            value = coroutine.send(None)
            steps += 1
    except StopIteration as stop:
        return steps, stop.value


print(drive(work()))
for bad in (lambda: drive(agen(1).asend(3)), lambda: next(work()), lambda: iter(Ticker(1)), lambda: drive(Future(1))):
    try:
        print(bad())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
    finally:
        sys.stdout.flush()


async def outer():
    async def inner(n):
        if n == 0:
            return await Future("x") + 1  # raises: TypeError: can only concatenate str (not "int") to str
        return await inner(n - 1)
    return await inner(2)

drive(outer())
# expect: [8] consumer ends: 14
# expect: [8] producer ends: 4
# expect: [10] stubborn ends: 'gave in to second'
# expect: [10] broken ends: ZeroDivisionError('integer division or modulo by zero')
# expect: main: 11 ticks
# expect: [11] main ends: ([4, 14, 'gave in to second', "ZeroDivisionError('integer division or modulo by zero')", "bad request: 'nonsense'", [4, 3, 2, 1]], 11)
# expect: left over: [<stuck alive result=None error=None>]
# expect: ([4, 14, 'gave in to second', "ZeroDivisionError('integer division or modulo by zero')", "bad request: 'nonsense'", [4, 3, 2, 1]], 11)
# expect: GEN_SUSPENDED GEN_CLOSED True
# expect: GEN_CLOSED None
# expect: agen closed
# expect: enter
# expect: exit KeyError 1
# expect: agen closed
# expect: (9, ([2, 1, 0, 10, 20], {0: 0, 1: 1}))
# expect: TypeError can't send non-None value to a just-started async generator
# expect: TypeError 'coroutine' object is not an iterator
# expect: TypeError 'Ticker' object is not iterable
# expect: AttributeError 'Future' object has no attribute 'send'
