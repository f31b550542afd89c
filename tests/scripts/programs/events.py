# A discrete-event simulation with heapq; a tokenizer and shunting yard; exception groups; tracebacks as text.
import heapq
import io
import itertools
import operator
import random
import re
import sys
import traceback
from bisect import bisect_left, bisect_right, insort
from collections import deque
from dataclasses import dataclass, field
from typing import Callable


@dataclass(order=True)
class Event:
    time: float
    order: int = field(default_factory=itertools.count().__next__)
    action: Callable = field(compare=False, default=None)
    args: tuple = field(compare=False, default=())


class Simulation:
    def __init__(self, seed):
        self.queue, self.now, self.rng, self.log = [], 0.0, random.Random(seed), []

    def at(self, delay, action, *args):
        event = Event(self.now + delay, action=action, args=args)
        heapq.heappush(self.queue, event)
        return event

    def run(self, until):
        while self.queue and self.queue[0].time <= until:
            event = heapq.heappop(self.queue)
            self.now = event.time
            event.action(*event.args)


class Shop(Simulation):
    def __init__(self, seed, clerks=2):
        super().__init__(seed)
        self.free, self.line, self.waits, self.left = clerks, deque(), [], 0
        self.at(0, self.arrive, 1)

    def arrive(self, number):
        if len(self.line) >= 3:
            self.left += 1
        else:
            self.line.append((number, self.now))
            self.serve()
        self.at(self.rng.expovariate(1 / 3), self.arrive, number + 1)

    def serve(self):
        if self.free and self.line:
            number, since = self.line.popleft()
            self.free -= 1
            insort(self.waits, round(self.now - since, 3))
            self.at(self.rng.uniform(2, 8), self.leave, number)

    def leave(self, number):
        self.free += 1
        self.log.append(number)
        self.serve()


class ParseError(ValueError):
    def __init__(self, message, text, at):
        super().__init__(message, text, at)
        self.message, self.text, self.at = message, text, at

    def __str__(self):
        return f"{self.message} at {self.at}\n    {self.text}\n    {' ' * self.at}^"


class Calculator:
    OPS = {"+": (1, operator.add), "-": (1, operator.sub), "*": (2, operator.mul), "/": (2, operator.truediv), "//": (2, operator.floordiv), "%": (2, operator.mod), "**": (4, operator.pow), "neg": (3, operator.neg)}
    SCANNER = re.Scanner([
        (r"\d+\.\d*|\.\d+", lambda s, t: ("num", float(t), s.match.start())),
        (r"0[xX][\da-fA-F]+|\d+", lambda s, t: ("num", int(t, 0), s.match.start())),
        (r"[a-z_]\w*", lambda s, t: ("name", t, s.match.start())),
        (r"\*\*|//|[-+*/%]", lambda s, t: ("op", t, s.match.start())),
        (r"[()]", lambda s, t: (t, t, s.match.start())),
        (r"\s+", None),
    ])

    def __init__(self, **names):
        self.names = {"ten": 10, "half": 0.5} | names

    def tokens(self, text):
        found, rest = self.SCANNER.scan(text)
        if rest:
            raise ParseError(f"cannot read {rest[0]!r}", text, len(text) - len(rest))
        return found

    def apply(self, op, stack):
        priority, function = self.OPS[op]
        args = [stack.pop()] if op == "neg" else [stack.pop(), stack.pop()][::-1]
        stack.append(function(*args))

    def evaluate(self, text):
        values, ops, operand = [], [], True
        for kind, value, at in self.tokens(text):
            match kind:
                case "num" | "name" if not operand:
                    raise ParseError("operator expected", text, at)
                case "num":
                    values.append(value)
                    operand = False
                case "name":
                    values.append(self.names[value])
                    operand = False
                case "(":
                    ops.append("(")
                case ")":
                    while ops and ops[-1] != "(":
                        self.apply(ops.pop(), values)
                    if not ops:
                        raise ParseError("unbalanced )", text, at)
                    ops.pop()
                case "op" if operand:
                    if value != "-":
                        raise ParseError("operand expected", text, at)
                    ops.append("neg")
                case "op":
                    while ops and ops[-1] != "(" and (self.OPS[ops[-1]][0] >= self.OPS[value][0] and value != "**"):
                        self.apply(ops.pop(), values)
                    ops.append(value)
                    operand = True
        while ops:
            if ops[-1] == "(":
                raise ParseError("unclosed (", text, len(text))
            self.apply(ops.pop(), values)
        return values.pop()


def batch(calculator, lines):
    errors = []
    for number, line in enumerate(lines, 1):
        try:
            yield line, calculator.evaluate(line)
        except Exception as error:
            error.add_note(f"in line {number}")
            errors.append(error)
    if errors:
        raise ExceptionGroup("batch failed", errors)


shop = Shop(7)
shop.run(200)
print(f"{shop.now:.6f} served={len(shop.log)} left={shop.left} waiting={len(shop.line)} longest={shop.waits[-1]}")
print(shop.log[:12], bisect_left(shop.waits, 0.001), bisect_right(shop.waits, 2.0), [round(w, 2) for w in shop.waits[-5:]])
print(heapq.nlargest(3, shop.waits), heapq.nsmallest(2, "hello", key=lambda c: -ord(c)), list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge("ca", "db", key=str, reverse=True)))
heap = [5, 3, 9, 1]
heapq.heapify(heap)
print(heap, heapq.heappushpop(heap, 4), heapq.heapreplace(heap, 0), sorted(heap), Event(1, 5) < Event(1, 6), Event(2, 0) > Event(1, 9))
calculator = Calculator(x=7)
print(list(batch(calculator, ["1 + 2 * 3", "-(4 - x) ** 2", "2 ** 3 ** 2", "0xff // ten", ".5 + half", "7 % 4 - -1", "1 / 3"])))
results = {}
try:
    for line, value in batch(calculator, ["1 +* 2", "(1", "1 / 0", "y + 1", "3", "4 4", "2 $ 3", "1)", "'a"]):
        results[line] = value
except* ParseError as group:
    print(len(group.exceptions), "parse errors:")
    for error in group.exceptions:
        print(error, error.__notes__)
except* ArithmeticError as group:
    print(repr(group), group.exceptions[0].__notes__)
except* LookupError as group:
    print("unknown", [e.args for e in group.exceptions], group.message)
print(results)


def show(thunk):
    try:
        thunk()
    except BaseException:
        text = io.StringIO()
        traceback.print_exc(file=text)
        print(re.sub(r'File ".*?(\w+\.py)"', r'File "\1"', text.getvalue()), end="")


def chain(n):
    try:
        if n == 0:
            raise KeyError("deep")
        chain(n - 1)
    except KeyError as error:
        if n == 1:
            raise ValueError("converted") from error
        raise


def recurse(n):
    return recurse(n + 1) if n < 12 else 1 / 0


show(lambda: calculator.evaluate("1 + (2"))
show(lambda: chain(2))
show(lambda: recurse(0))
show(lambda: list(batch(calculator, ["1 /", "z"])))
show(lambda: exec(compile("def f(:\n  pass", "<text>", "exec")))
show(lambda: [x.nope for x in (1,)])
show(lambda: {}[1][2](3))
group = ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [TypeError("t"), OSError(2, "gone", "file")])])
print(group.subgroup(OSError), group.split(ValueError), group.derive([KeyError()]))
print(*traceback.format_exception(group), sep="", end="")
stack = traceback.extract_stack(limit=1)[0]
print(stack.name, stack.line, stack.lineno)
try:
    try:
        raise group  # raises:         +------------------------------------
    finally:
        print("finally")
except* TypeError:
    raise RuntimeError("while handling")
# expect: 196.009216 served=74 left=11 waiting=0 longest=10.015
# expect: [1, 3, 2, 4, 5, 6, 7, 9, 8, 12, 14, 16] 20 33 [7.36, 8.16, 8.47, 9.64, 10.02]
# expect: [10.015, 9.636, 8.466] ['o', 'l'] [0, 1, 2, 3, 4] ['d', 'c', 'b', 'a']
# expect: [0, 4, 9, 5] 1 3 [0, 4, 5, 9] True True
# expect: [('1 + 2 * 3', 7), ('-(4 - x) ** 2', -9), ('2 ** 3 ** 2', 512), ('0xff // ten', 25), ('.5 + half', 1.0), ('7 % 4 - -1', 4), ('1 / 3', 0.3333333333333333)]
# expect: 6 parse errors:
# expect: operand expected at 3
# expect:     1 +* 2
# expect:        ^ ['in line 1']
# expect: unclosed ( at 2
# expect:     (1
# expect:       ^ ['in line 2']
# expect: operator expected at 2
# expect:     4 4
# expect:       ^ ['in line 6']
# expect: cannot read '$' at 2
# expect:     2 $ 3
# expect:       ^ ['in line 7']
# expect: unbalanced ) at 1
# expect:     1)
# expect:      ^ ['in line 8']
# expect: cannot read "'" at 0
# expect:     'a
# expect:     ^ ['in line 9']
# expect: ExceptionGroup('batch failed', [ZeroDivisionError('division by zero')]) ['in line 3']
# expect: unknown [('y',)] batch failed
# expect: {'3': 3}
# expect: Traceback (most recent call last):
# expect:   File "events.py", line 176, in show
# expect:     thunk()
# expect:   File "events.py", line 198, in <lambda>
# expect:     show(lambda: calculator.evaluate("1 + (2"))
# expect:                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   File "events.py", line 132, in evaluate
# expect:     raise ParseError("unclosed (", text, len(text))
# expect: ParseError: unclosed ( at 6
# expect:     1 + (2
# expect:           ^
# expect: Traceback (most recent call last):
# expect:   File "events.py", line 187, in chain
# expect:     chain(n - 1)
# expect:   File "events.py", line 186, in chain
# expect:     raise KeyError("deep")
# expect: KeyError: 'deep'
# expect:
# expect: The above exception was the direct cause of the following exception:
# expect:
# expect: Traceback (most recent call last):
# expect:   File "events.py", line 176, in show
# expect:     thunk()
# expect:   File "events.py", line 199, in <lambda>
# expect:     show(lambda: chain(2))
# expect:                  ^^^^^^^^
# expect:   File "events.py", line 187, in chain
# expect:     chain(n - 1)
# expect:   File "events.py", line 190, in chain
# expect:     raise ValueError("converted") from error
# expect: ValueError: converted
# expect: Traceback (most recent call last):
# expect:   File "events.py", line 176, in show
# expect:     thunk()
# expect:   File "events.py", line 200, in <lambda>
# expect:     show(lambda: recurse(0))
# expect:                  ^^^^^^^^^^
# expect:   File "events.py", line 195, in recurse
# expect:     return recurse(n + 1) if n < 12 else 1 / 0
# expect:            ^^^^^^^^^^^^^^
# expect:   File "events.py", line 195, in recurse
# expect:     return recurse(n + 1) if n < 12 else 1 / 0
# expect:            ^^^^^^^^^^^^^^
# expect:   File "events.py", line 195, in recurse
# expect:     return recurse(n + 1) if n < 12 else 1 / 0
# expect:            ^^^^^^^^^^^^^^
# expect:   [Previous line repeated 10 more times]
# expect: ZeroDivisionError: division by zero
# expect:   + Exception Group Traceback (most recent call last):
# expect:   |   File "events.py", line 176, in show
# expect:   |     thunk()
# expect:   |   File "events.py", line 201, in <lambda>
# expect:   |     show(lambda: list(batch(calculator, ["1 /", "z"])))
# expect:   |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   |   File "events.py", line 146, in batch
# expect:   |     raise ExceptionGroup("batch failed", errors)
# expect:   | ExceptionGroup: batch failed (2 sub-exceptions)
# expect:   +-+---------------- 1 ----------------
# expect:     | Traceback (most recent call last):
# expect:     |   File "events.py", line 141, in batch
# expect:     |     yield line, calculator.evaluate(line)
# expect:     |                 ^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:     |   File "events.py", line 133, in evaluate
# expect:     |     self.apply(ops.pop(), values)
# expect:     |   File "events.py", line 98, in apply
# expect:     |     args = [stack.pop()] if op == "neg" else [stack.pop(), stack.pop()][::-1]
# expect:     |                                                            ^^^^^^^^^^^
# expect:     | IndexError: pop from empty list
# expect:     | in line 1
# expect:     +---------------- 2 ----------------
# expect:     | Traceback (most recent call last):
# expect:     |   File "events.py", line 141, in batch
# expect:     |     yield line, calculator.evaluate(line)
# expect:     |                 ^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:     |   File "events.py", line 111, in evaluate
# expect:     |     values.append(self.names[value])
# expect:     |                   ~~~~~~~~~~^^^^^^^
# expect:     | KeyError: 'z'
# expect:     | in line 2
# expect:     +------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "events.py", line 176, in show
# expect:     thunk()
# expect:   File "events.py", line 202, in <lambda>
# expect:     show(lambda: exec(compile("def f(:\n  pass", "<text>", "exec")))
# expect:                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   File "<text>", line 1
# expect:     def f(:
# expect:           ^
# expect: SyntaxError: invalid syntax
# expect: Traceback (most recent call last):
# expect:   File "events.py", line 176, in show
# expect:     thunk()
# expect:   File "events.py", line 203, in <lambda>
# expect:     show(lambda: [x.nope for x in (1,)])
# expect:                   ^^^^^^
# expect: AttributeError: 'int' object has no attribute 'nope'
# expect: Traceback (most recent call last):
# expect:   File "events.py", line 176, in show
# expect:     thunk()
# expect:   File "events.py", line 204, in <lambda>
# expect:     show(lambda: {}[1][2](3))
# expect:                  ~~^^^
# expect: KeyError: 1
# expect: outer (1 sub-exception) (ExceptionGroup('outer', [ValueError(1)]), ExceptionGroup('outer', [ExceptionGroup('inner', [TypeError('t'), FileNotFoundError(2, 'gone')])])) outer (1 sub-exception)
# expect:   | ExceptionGroup: outer (2 sub-exceptions)
# expect:   +-+---------------- 1 ----------------
# expect:     | ValueError: 1
# expect:     +---------------- 2 ----------------
# expect:     | ExceptionGroup: inner (2 sub-exceptions)
# expect:     +-+---------------- 1 ----------------
# expect:       | TypeError: t
# expect:       +---------------- 2 ----------------
# expect:       | FileNotFoundError: [Errno 2] gone: 'file'
# expect:       +------------------------------------
# expect: <module> stack = traceback.extract_stack(limit=1)[0] 208
# expect: finally
