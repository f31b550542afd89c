# Effects and return values, files, autospec, sealing.
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


mm = MagicMock()
m = Mock(side_effect=[1, ValueError("v"), KeyError]); [show(m) for _ in range(5)]
m = Mock(return_value=3, side_effect=lambda *a: DEFAULT)
show(m); m.side_effect = None; show(m); m.side_effect = ZeroDivisionError; show(m)
show(lambda: m.side_effect)
m.reset_mock(return_value=True, side_effect=True)
show(m)
show(lambda: (m.called, m.call_count, m.call_args, m.call_args_list))
w = Mock(wraps=[3, 1, 2])
show(lambda: w.index(1))
show(lambda: w.nope)
show(lambda: w())
pm = PropertyMock(return_value=4)
class P: x = pm
show(lambda: P().x)
show(lambda: setattr(P(), "x", 9))
show(lambda: pm.mock_calls)
type(mm).foo = PropertyMock(side_effect=ValueError("pv"))
show(lambda: mm.foo)
sm = Mock(); sm.a.b = 3; seal(sm)
show(lambda: sm.a.b)
show(lambda: sm.a.c)
show(lambda: sm.x)
show(lambda: sm())
show(lambda: setattr(sm, "q", 1))
show(lambda: sm.a())
o = mock_open(read_data="l1\nl2\nl3"); h = o("f")
show(lambda: (h.readline(), next(h), list(h), h.read()))
show(lambda: o.mock_calls)
show(lambda: o().readlines())
show(lambda: h.nope)
show(lambda: h.write("x")); 
with patch("builtins.open", mock_open(read_data=b"ab")) as mo:
    with open("zz", "rb") as fh: show(lambda: fh.read())
    show(lambda: mo.mock_calls)
auto = create_autospec(f)
show(lambda: auto)
show(auto)
show(lambda: auto(1, 2, 3))
show(lambda: auto(1))
show(lambda: auto.mock_calls)
show(auto.assert_called_once_with, 2)
show(lambda: auto.__name__)
show(lambda: auto.__doc__)
show(lambda: auto.mock)
show(lambda: auto.nope)
show(lambda: auto.__defaults__); import inspect; show(lambda: inspect.signature(auto))
show(lambda: inspect.signature(create_autospec(K))); auto.return_value = 8; show(lambda: auto(4))
show(auto.reset_mock)
show(lambda: auto.call_count)
mgr = Mock(); mgr.attach_mock(Mock(name="z"), "first"); mgr.first(1); mgr.second = Mock(return_value=2); mgr.second()
show(lambda: mgr.mock_calls)
show(lambda: mgr.first)
show(lambda: mgr.method_calls)
cm = Mock(**{"a.b.return_value": 3, "c": 4})
show(lambda: (cm.a.b(), cm.c)); del cm.c; show(lambda: cm.c)
show(lambda: delattr(cm, "c"))
show(lambda: hasattr(cm, "c"))
# expect: 1
# expect: ValueError: v
# expect: KeyError:
# expect: StopIteration:
# expect: StopIteration:
# expect: 3
# expect: 3
# expect: ZeroDivisionError:
# expect: <class 'ZeroDivisionError'>
# expect: <Mock name='mock()' id=N>
# expect: (True, 1, call(), [call()])
# expect: 1
# expect: AttributeError: 'list' object has no attribute 'nope'
# expect: TypeError: 'list' object is not callable
# expect: 4
# expect: None
# expect: [call(), call(9)]
# expect: ValueError: pv
# expect: 3
# expect: AttributeError: mock.a.c
# expect: AttributeError: mock.x
# expect: AttributeError: mock.return_value
# expect: AttributeError: Cannot set mock.q
# expect: AttributeError: mock.a.return_value
# expect: ('l1\n', 'l2\n', ['l3'], '')
# expect: [call('f'), |  call().readline(), |  call().__next__(), |  call().__iter__(), |  call().read()]
# expect: ['l1\n', 'l2\n', 'l3']
# expect: AttributeError: Mock object has no attribute 'nope'
# expect: None
# expect: b'ab'
# expect: [call('zz', 'rb'), |  call().__enter__(), |  call().read(), |  call().__exit__(None, None, None)]
# expect: <function f at 0x>
# expect: TypeError: missing a required argument: 'a'
# expect: TypeError: too many positional arguments
# expect: <MagicMock name='mock()' id=N>
# expect: [call(1)]
# expect: AssertionError: expected call not found. | Expected: mock(2) |   Actual: mock(1)
# expect: f
# expect: None
# expect: <MagicMock spec='function' id=N>
# expect: AttributeError: 'function' object has no attribute 'nope'
# expect: None
# expect: <Signature (a, b=1)>
# expect: <Signature (x)>
# expect: 8
# expect: None
# expect: 0
# expect: [call.first(1), call.second()]
# expect: <Mock name='mock.first' id=N>
# expect: [call.first(1), call.second()]
# expect: (3, 4)
# expect: AttributeError: c
# expect: AttributeError: c
# expect: False
