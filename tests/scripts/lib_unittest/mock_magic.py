# The special methods of mocks.
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


show(lambda: Mock().__len__)
show(lambda: len(Mock())); mm = MagicMock()
for op in (len, int, float, complex, bool, hash, str, repr, list, iter, abs, dir, lambda x: x[1], lambda x: x + 1, lambda x: 1 + x, lambda x: x < 1, lambda x: x == x, lambda x: x != x, lambda x: 3 in x, lambda x: -x, lambda x: round(x), lambda x: x // 2, lambda x: divmod(x, 2), lambda x: next(x), lambda x: x.__enter__(), lambda x: f"{x:5}", lambda x: [].__getitem__(x), lambda x: reversed(x), lambda x: x.__class__, lambda x: x.__sizeof__() > 0, lambda x: __import__("os").fspath(x).split("/")[:2]):
    show(lambda: (lambda r: r if not isinstance(r, int) or abs(r) < 1000 else "big")(op(mm)))
show(lambda: mm.mock_calls[:4])
show(lambda: setattr(Mock(), "__getattr__", 1))
show(lambda: setattr(Mock(), "__init__", 1))
show(lambda: setattr(Mock(spec=[]), "__len__", lambda s: 1))
# expect: AttributeError: __len__
# expect: TypeError: object of type 'Mock' has no len()
# expect: 0
# expect: 1
# expect: 1.0
# expect: 1j
# expect: True
# expect: big
# expect: <MagicMock id=N>
# expect: <MagicMock id=N>
# expect: []
# expect: <list_iterator object at 0x>
# expect: <MagicMock name='mock.__abs__()' id=N>
# expect: ['__abs__', '__bool__', '__complex__', '__float__', '__hash__', '__int__', '__iter__', '__len__', '__str__', 'assert_any_call', 'assert_called', 'assert_called_once', 'assert_called_once_with', 'assert_called_with', 'assert_has_calls', 'assert_not_called', 'attach_mock', 'call_args', 'call_args_list', 'call_count', 'called', 'configure_mock', 'method_calls', 'mock_add_spec', 'mock_calls', 'reset_mock', 'return_value', 'side_effect']
# expect: <MagicMock name='mock.__getitem__()' id=N>
# expect: <MagicMock name='mock.__add__()' id=N>
# expect: <MagicMock name='mock.__radd__()' id=N>
# expect: TypeError: '<' not supported between instances of 'MagicMock' and 'int'
# expect: True
# expect: False
# expect: False
# expect: <MagicMock name='mock.__neg__()' id=N>
# expect: <MagicMock name='mock.__round__()' id=N>
# expect: <MagicMock name='mock.__floordiv__()' id=N>
# expect: <MagicMock name='mock.__divmod__()' id=N>
# expect: <MagicMock name='mock.__next__()' id=N>
# expect: <MagicMock name='mock.__enter__()' id=N>
# expect: TypeError: unsupported format string passed to MagicMock.__format__
# expect: IndexError: list index out of range
# expect: <reversed object at 0x>
# expect: <class 'unittest.mock.MagicMock'>
# expect: True
# expect: ['MagicMock', 'mock']
# expect: [call.__len__(), call.__int__(), call.__float__(), call.__complex__()]
# expect: AttributeError: Attempting to set unsupported magic method '__getattr__'.
# expect: AttributeError: Attempting to set unsupported magic method '__init__'.
# expect: AttributeError: Mock object has no attribute '__len__'
