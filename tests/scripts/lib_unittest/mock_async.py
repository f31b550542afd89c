# Awaits of AsyncMock.
import re
from unittest import mock
from unittest.mock import *


def show(f, *a, **k):
    try:
        r = f(*a, **k)
    except BaseException as e:
        r = f"{type(e).__name__}: {e}"
        if e.__cause__:
            r += f" <- {type(e.__cause__).__name__}: {e.__cause__}"
    r = (r if isinstance(r, str) else repr(r)).replace("\n", " | ").strip()
    print(re.sub(r"id='?\d+'?", "id=N", re.sub("0x[0-9a-f]+", "0x", r)))


def f(a, b=1): "doc"


class K:
    attr = 3
    def __init__(self, x): pass
    def meth(self, a): pass
    @property
    def prop(self): return 1
    @staticmethod
    def st(q): pass
    @classmethod
    def cl(cls, q): pass


am = AsyncMock(return_value=5)
def run(c):
    try: c.send(None)
    except StopIteration as e: return e.value
show(lambda: am.assert_awaited())
show(lambda: am.assert_awaited_once())
show(lambda: am.assert_awaited_with(1))
show(lambda: am.assert_awaited_once_with(1))
show(lambda: am.assert_any_await(1))
show(lambda: am.assert_has_awaits([call(1)]))
show(lambda: am.assert_has_awaits([call(1)], any_order=True))
show(am.assert_not_awaited)
show(lambda: run(am(1)))
show(lambda: run(am(2)))
show(lambda: am.assert_awaited_once())
show(lambda: am.assert_awaited_with(1))
show(lambda: am.assert_awaited_once_with(1))
show(lambda: am.assert_any_await(7))
show(lambda: am.assert_has_awaits([call(2), call(1)]))
show(lambda: am.assert_has_awaits([call(8)], any_order=True))
show(am.assert_not_awaited)
show(lambda: (am.await_count, am.await_args, am.await_args_list))
show(lambda: am)
show(lambda: am.x)
show(lambda: am.__aenter__)
show(lambda: am.__len__)
show(lambda: type(am.x).__name__)
am.side_effect = [1]; show(lambda: run(am()))
show(lambda: run(am())); am.side_effect = ValueError("q")
show(lambda: run(am())); am.reset_mock()
show(lambda: am.await_count)
# expect: AssertionError: Expected mock to have been awaited.
# expect: AssertionError: Expected mock to have been awaited once. Awaited 0 times.
# expect: AssertionError: Expected await: mock(1) | Not awaited
# expect: AssertionError: Expected mock to have been awaited once. Awaited 0 times.
# expect: AssertionError: mock(1) await not found
# expect: AssertionError: Awaits not found. | Expected: [call(1)] | Actual: []
# expect: AssertionError: (call(1),) not all found in await list
# expect: None
# expect: 5
# expect: 5
# expect: AssertionError: Expected mock to have been awaited once. Awaited 2 times.
# expect: AssertionError: expected await not found. | Expected: mock(1) |   Actual: mock(2)
# expect: AssertionError: Expected mock to have been awaited once. Awaited 2 times.
# expect: AssertionError: mock(7) await not found
# expect: AssertionError: Awaits not found. | Expected: [call(2), call(1)] | Actual: [call(1), call(2)]
# expect: AssertionError: (call(8),) not all found in await list
# expect: AssertionError: Expected mock to not have been awaited. Awaited 2 times.
# expect: (2, call(2), [call(1), call(2)])
# expect: <AsyncMock id=N>
# expect: <AsyncMock name='mock.x' id=N>
# expect: <AsyncMock name='mock.__aenter__' id=N>
# expect: <MagicMock name='mock.__len__' id=N>
# expect: AsyncMock
# expect: 1
# expect: StopAsyncIteration:
# expect: ValueError: q
# expect: 0
