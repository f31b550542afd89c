# patch() and its errors, sentinels, calls.
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


show(lambda: patch("x"))
show(lambda: patch(3))
show(lambda: patch.object("s", "t"))
show(lambda: patch.object(K, "zip").start())
show(lambda: patch.object(K, "meth", 1, spec=K, foo=3).start())
show(lambda: patch.multiple(K))
show(lambda: patch("nosuchmodule.x").start())
show(lambda: patch.object(K, "attr", 1, new_callable=dict))
show(lambda: patch.object(K, "attr", autospec=True, new_callable=dict))
show(lambda: patch.object(K, "attr", new=1, autospec=True).start())
show(lambda: patch.object(K, "attr", spec=True, autospec=True).start())
show(lambda: patch.object(K, "q", create=True, spec=True).start())
show(lambda: patch.object(K, "q", create=True, autospec=True).start())
show(lambda: patch.object(K, "attr", autospect=1))
show(lambda: create_autospec(K, auto_spec=1))
show(lambda: create_autospec(Mock()))
show(lambda: Mock(spec=Mock()))
show(lambda: Mock(Mock))
show(lambda: Mock(bogus__x=1).bogus__x)
p = patch.object(K, "attr", 5)
show(p.stop)
show(p.start)
show(lambda: K.attr)
show(p.stop)
show(p.stop)
show(lambda: K.attr)
with patch.multiple(K, attr=DEFAULT, meth=7) as d: show(lambda: sorted(d)); show(lambda: K.meth)
d = {"a": 1}
with patch.dict(d, {"b": 2}, clear=True, c=3) as dd: show(lambda: dd)
show(lambda: d)
show(lambda: sentinel.x)
show(lambda: sentinel.__bases__)
show(lambda: [DEFAULT, ANY, call, call.a, call.a(1).b, call()(2), call.a.b(x=1)])
show(lambda: call(1).a(2).b(3).call_list())
show(lambda: (call(1) == call(1), call(1) == ((1,),), call.a(1) == ("a", (1,)), call(1) != call(2), call.a == call.b, call.a(1) == call.b(1)))
show(lambda: call.args)
show(lambda: (call(1, b=2).args, call(1, b=2).kwargs, call.kwargs))
show(lambda: hash(call(1)))
show(lambda: (len(call), len(call(1)), tuple(call(1)), call(1)[0]))
show(lambda: (call < call(1)));
# expect: TypeError: Need a valid target to patch. You supplied: 'x'
# expect: TypeError: Need a valid target to patch. You supplied: 3
# expect: TypeError: 's' must be the actual object to be patched, not a str
# expect: AttributeError: <class '__main__.K'> does not have the attribute 'zip'
# expect: TypeError: Can't pass kwargs to a mock we aren't creating
# expect: ValueError: Must supply at least one keyword argument with patch.multiple
# expect: ModuleNotFoundError: No module named 'nosuchmodule'
# expect: ValueError: Cannot use 'new' and 'new_callable' together
# expect: ValueError: Cannot use 'autospec' and 'new_callable' together
# expect: TypeError: autospec creates the mock for you. Can't specify autospec and new.
# expect: TypeError: Can't specify spec and autospec
# expect: TypeError: Can't use 'spec' with create=True
# expect: TypeError: Can't use 'autospec' with create=True
# expect: RuntimeError: 'autospect' might be a typo; use unsafe=True if this is intended
# expect: RuntimeError: 'auto_spec' might be a typo; use unsafe=True if this is intended
# expect: InvalidSpecError: Cannot autospec a Mock object. [object=<Mock id=N>]
# expect: InvalidSpecError: Cannot spec a Mock object. [object=<Mock id=N>]
# expect: <Mock spec='Mock' id=N>
# expect: 1
# expect: None
# expect: 5
# expect: 5
# expect: False
# expect: None
# expect: 3
# expect: ['attr']
# expect: 7
# expect: {'b': 2, 'c': 3}
# expect: {'a': 1}
# expect: sentinel.x
# expect: AttributeError:
# expect: [sentinel.DEFAULT, <ANY>, call, a, a().b, call()(2), call.a.b(x=1)]
# expect: [call(1), call().a(2), call().a().b(3)]
# expect: (True, True, True, True, False, False)
# expect: ()
# expect: ((1,), {'b': 2}, {})
# expect: TypeError: unhashable type: '_Call'
# expect: (3, 3, ('', (1,), {}), '')
# expect: True
