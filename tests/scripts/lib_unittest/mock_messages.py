# What failing assertions of a mock say.
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


m = Mock(name="tool")
for n in "assert_called assert_called_once assert_called_with assert_called_once_with assert_any_call assert_not_called".split():
    show(getattr(m, n))
m(1, x=2); m.sub.deep([3])(4)
for n in "assert_called assert_called_once assert_called_with assert_called_once_with assert_any_call assert_not_called".split():
    show(getattr(m, n), *(() if n in ("assert_called","assert_called_once","assert_not_called") else (5,)))
m(2)
for n in "assert_called_once assert_called_once_with".split(): show(getattr(m, n))
show(m.assert_has_calls, [call(2), call(1)])
show(m.assert_has_calls, [call(2), call(7)], any_order=True)
s = Mock(spec=f); s(1); s(2, b=3)
show(s.assert_called_with, 9)
show(s.assert_called_with, 9, 9, 9)
show(s.assert_any_call, 3)
show(s.assert_any_call)
show(s.assert_has_calls, [call(5), call()])
show(s.assert_has_calls, [call(5), call(2, 3)], any_order=True)
show(s.assert_has_calls, [call(5, 5, 5)], any_order=True)
show(s.assert_called_with, 2, 3)
# expect: AssertionError: Expected 'tool' to have been called.
# expect: AssertionError: Expected 'tool' to have been called once. Called 0 times.
# expect: AssertionError: expected call not found. | Expected: tool() |   Actual: not called.
# expect: AssertionError: Expected 'tool' to be called once. Called 0 times.
# expect: AssertionError: tool() call not found
# expect: None
# expect: None
# expect: None
# expect: AssertionError: expected call not found. | Expected: tool(5) |   Actual: tool(1, x=2)
# expect: AssertionError: expected call not found. | Expected: tool(5) |   Actual: tool(1, x=2)
# expect: AssertionError: tool(5) call not found
# expect: AssertionError: Expected 'tool' to not have been called. Called 1 times. | Calls: [call(1, x=2), call.sub.deep([3]), call.sub.deep()(4)].
# expect: AssertionError: Expected 'tool' to have been called once. Called 2 times. | Calls: [call(1, x=2), call.sub.deep([3]), call.sub.deep()(4), call(2)].
# expect: AssertionError: Expected 'tool' to be called once. Called 2 times. | Calls: [call(1, x=2), call.sub.deep([3]), call.sub.deep()(4), call(2)].
# expect: AssertionError: Calls not found. | Expected: [call(2), call(1)] |   Actual: [call(1, x=2), call.sub.deep([3]), call.sub.deep()(4), call(2)]
# expect: AssertionError: 'tool' does not contain all of (call(7),) in its call list, found [call(1, x=2), call.sub.deep([3]), call.sub.deep()(4)] instead
# expect: AssertionError: expected call not found. | Expected: mock(9) |   Actual: mock(2, b=3)
# expect: AssertionError: expected call not found. | Expected: mock(9, 9, 9) |   Actual: mock(2, b=3) <- TypeError: too many positional arguments
# expect: AssertionError: mock(3) call not found
# expect: AssertionError: mock() call not found <- TypeError: missing a required argument: 'a'
# expect: AssertionError: Error processing expected calls. | Errors: [None, TypeError("missing a required argument: 'a'")] | Expected: [call(5), call()] |   Actual: [call(1), call(2, b=3)] <- TypeError: missing a required argument: 'a'
# expect: AssertionError: 'mock' does not contain all of (call('', (5,), {}),) in its call list, found [call('', (1,), {})] instead
# expect: AssertionError: 'mock' does not contain all of (TypeError('too many positional arguments'),) in its call list, found [call('', (1,), {}), call('', (2, 3), {})] instead <- TypeError: too many positional arguments
# expect: None
