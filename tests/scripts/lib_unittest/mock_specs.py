# What the spec of a mock allows, by kind of mock and of spec.
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


for spec in (K, f, ["a", "b"]):
    for fac in (Mock, MagicMock, NonCallableMock, lambda s: Mock(spec_set=s), create_autospec):
        try: x = fac(spec)
        except BaseException as e: show(lambda: repr(e)); continue
        show(lambda: x); show(lambda: x.attr); show(lambda: x.nope); show(setattr, x, "nope", 1); show(lambda: x.meth(1)); show(lambda: x.meth()); show(lambda: x(1)); show(lambda: x(1,2,3)); show(lambda: x.st(1)); show(lambda: x.cl()); show(lambda: x.prop)
        show(lambda: x.mock_calls); show(lambda: x.method_calls); show(lambda: callable(x))
        show(lambda: isinstance(x, K))
        show(lambda: [n for n in dir(x) if not n.startswith("__")])
for bad in ("assert_foo", "assrt_x", "called_once_with", "called_once", "not_called", "any_call", "has_calls", "called_with", "has_awaits", "awaited", "awaited_once", "not_awaited", "any_await"):
    show(lambda: getattr(Mock(), bad)); show(lambda: getattr(AsyncMock(), bad))
# expect: <Mock spec='K' id=N>
# expect: <Mock name='mock.attr' id=N>
# expect: AttributeError: Mock object has no attribute 'nope'
# expect: None
# expect: <Mock name='mock.meth()' id=N>
# expect: <Mock name='mock.meth()' id=N>
# expect: <Mock name='mock()' id=N>
# expect: <Mock name='mock()' id=N>
# expect: <Mock name='mock.st()' id=N>
# expect: <Mock name='mock.cl()' id=N>
# expect: <Mock name='mock.prop' id=N>
# expect: [call.meth(1), call.meth(), call(1), call(1, 2, 3), call.st(1), call.cl()]
# expect: [call.meth(1), call.meth(), call.st(1), call.cl()]
# expect: True
# expect: True
# expect: ['assert_any_call', 'assert_called', 'assert_called_once', 'assert_called_once_with', 'assert_called_with', 'assert_has_calls', 'assert_not_called', 'attach_mock', 'attr', 'call_args', 'call_args_list', 'call_count', 'called', 'cl', 'configure_mock', 'meth', 'method_calls', 'mock_add_spec', 'mock_calls', 'nope', 'prop', 'reset_mock', 'return_value', 'side_effect', 'st']
# expect: <MagicMock spec='K' id=N>
# expect: <MagicMock name='mock.attr' id=N>
# expect: AttributeError: Mock object has no attribute 'nope'
# expect: None
# expect: <MagicMock name='mock.meth()' id=N>
# expect: <MagicMock name='mock.meth()' id=N>
# expect: <MagicMock name='mock()' id=N>
# expect: <MagicMock name='mock()' id=N>
# expect: <MagicMock name='mock.st()' id=N>
# expect: <MagicMock name='mock.cl()' id=N>
# expect: <MagicMock name='mock.prop' id=N>
# expect: [call.meth(1), call.meth(), call(1), call(1, 2, 3), call.st(1), call.cl()]
# expect: [call.meth(1), call.meth(), call.st(1), call.cl()]
# expect: True
# expect: True
# expect: ['assert_any_call', 'assert_called', 'assert_called_once', 'assert_called_once_with', 'assert_called_with', 'assert_has_calls', 'assert_not_called', 'attach_mock', 'attr', 'call_args', 'call_args_list', 'call_count', 'called', 'cl', 'configure_mock', 'meth', 'method_calls', 'mock_add_spec', 'mock_calls', 'nope', 'prop', 'reset_mock', 'return_value', 'side_effect', 'st']
# expect: <NonCallableMock spec='K' id=N>
# expect: <Mock name='mock.attr' id=N>
# expect: AttributeError: Mock object has no attribute 'nope'
# expect: None
# expect: <Mock name='mock.meth()' id=N>
# expect: <Mock name='mock.meth()' id=N>
# expect: TypeError: 'NonCallableMock' object is not callable
# expect: TypeError: 'NonCallableMock' object is not callable
# expect: <Mock name='mock.st()' id=N>
# expect: <Mock name='mock.cl()' id=N>
# expect: <Mock name='mock.prop' id=N>
# expect: [call.meth(1), call.meth(), call.st(1), call.cl()]
# expect: [call.meth(1), call.meth(), call.st(1), call.cl()]
# expect: False
# expect: True
# expect: ['assert_any_call', 'assert_called', 'assert_called_once', 'assert_called_once_with', 'assert_called_with', 'assert_has_calls', 'assert_not_called', 'attach_mock', 'attr', 'call_args', 'call_args_list', 'call_count', 'called', 'cl', 'configure_mock', 'meth', 'method_calls', 'mock_add_spec', 'mock_calls', 'nope', 'prop', 'reset_mock', 'return_value', 'side_effect', 'st']
# expect: <Mock spec_set='K' id=N>
# expect: <Mock name='mock.attr' id=N>
# expect: AttributeError: Mock object has no attribute 'nope'
# expect: AttributeError: Mock object has no attribute 'nope'
# expect: <Mock name='mock.meth()' id=N>
# expect: <Mock name='mock.meth()' id=N>
# expect: <Mock name='mock()' id=N>
# expect: <Mock name='mock()' id=N>
# expect: <Mock name='mock.st()' id=N>
# expect: <Mock name='mock.cl()' id=N>
# expect: <Mock name='mock.prop' id=N>
# expect: [call.meth(1), call.meth(), call(1), call(1, 2, 3), call.st(1), call.cl()]
# expect: [call.meth(1), call.meth(), call.st(1), call.cl()]
# expect: True
# expect: True
# expect: ['assert_any_call', 'assert_called', 'assert_called_once', 'assert_called_once_with', 'assert_called_with', 'assert_has_calls', 'assert_not_called', 'attach_mock', 'attr', 'call_args', 'call_args_list', 'call_count', 'called', 'cl', 'configure_mock', 'meth', 'method_calls', 'mock_add_spec', 'mock_calls', 'prop', 'reset_mock', 'return_value', 'side_effect', 'st']
# expect: <MagicMock spec='K' id=N>
# expect: <NonCallableMagicMock name='mock.attr' spec='int' id=N>
# expect: AttributeError: Mock object has no attribute 'nope'
# expect: None
# expect: <MagicMock name='mock.meth()' id=N>
# expect: TypeError: missing a required argument: 'a'
# expect: <NonCallableMagicMock name='mock()' spec='K' id=N>
# expect: TypeError: too many positional arguments
# expect: <MagicMock name='mock.st()' id=N>
# expect: TypeError: missing a required argument: 'q'
# expect: <MagicMock name='mock.prop' id=N>
# expect: [call.meth(1), call(1), call.st(1)]
# expect: [call.meth(1), call.st(1)]
# expect: True
# expect: True
# expect: ['assert_any_call', 'assert_called', 'assert_called_once', 'assert_called_once_with', 'assert_called_with', 'assert_has_calls', 'assert_not_called', 'attach_mock', 'attr', 'call_args', 'call_args_list', 'call_count', 'called', 'cl', 'configure_mock', 'meth', 'method_calls', 'mock_add_spec', 'mock_calls', 'nope', 'prop', 'reset_mock', 'return_value', 'side_effect', 'st']
# expect: <Mock spec='function' id=N>
# expect: AttributeError: Mock object has no attribute 'attr'
# expect: AttributeError: Mock object has no attribute 'nope'
# expect: None
# expect: AttributeError: Mock object has no attribute 'meth'
# expect: AttributeError: Mock object has no attribute 'meth'
# expect: <Mock name='mock()' id=N>
# expect: <Mock name='mock()' id=N>
# expect: AttributeError: Mock object has no attribute 'st'
# expect: AttributeError: Mock object has no attribute 'cl'
# expect: AttributeError: Mock object has no attribute 'prop'
# expect: [call(1), call(1, 2, 3)]
# expect: []
# expect: True
# expect: False
# expect: ['assert_any_call', 'assert_called', 'assert_called_once', 'assert_called_once_with', 'assert_called_with', 'assert_has_calls', 'assert_not_called', 'attach_mock', 'call_args', 'call_args_list', 'call_count', 'called', 'configure_mock', 'method_calls', 'mock_add_spec', 'mock_calls', 'nope', 'reset_mock', 'return_value', 'side_effect']
# expect: <MagicMock spec='function' id=N>
# expect: AttributeError: Mock object has no attribute 'attr'
# expect: AttributeError: Mock object has no attribute 'nope'
# expect: None
# expect: AttributeError: Mock object has no attribute 'meth'
# expect: AttributeError: Mock object has no attribute 'meth'
# expect: <MagicMock name='mock()' id=N>
# expect: <MagicMock name='mock()' id=N>
# expect: AttributeError: Mock object has no attribute 'st'
# expect: AttributeError: Mock object has no attribute 'cl'
# expect: AttributeError: Mock object has no attribute 'prop'
# expect: [call(1), call(1, 2, 3)]
# expect: []
# expect: True
# expect: False
# expect: ['assert_any_call', 'assert_called', 'assert_called_once', 'assert_called_once_with', 'assert_called_with', 'assert_has_calls', 'assert_not_called', 'attach_mock', 'call_args', 'call_args_list', 'call_count', 'called', 'configure_mock', 'method_calls', 'mock_add_spec', 'mock_calls', 'nope', 'reset_mock', 'return_value', 'side_effect']
# expect: <NonCallableMock spec='function' id=N>
# expect: AttributeError: Mock object has no attribute 'attr'
# expect: AttributeError: Mock object has no attribute 'nope'
# expect: None
# expect: AttributeError: Mock object has no attribute 'meth'
# expect: AttributeError: Mock object has no attribute 'meth'
# expect: TypeError: 'NonCallableMock' object is not callable
# expect: TypeError: 'NonCallableMock' object is not callable
# expect: AttributeError: Mock object has no attribute 'st'
# expect: AttributeError: Mock object has no attribute 'cl'
# expect: AttributeError: Mock object has no attribute 'prop'
# expect: []
# expect: []
# expect: False
# expect: False
# expect: ['assert_any_call', 'assert_called', 'assert_called_once', 'assert_called_once_with', 'assert_called_with', 'assert_has_calls', 'assert_not_called', 'attach_mock', 'call_args', 'call_args_list', 'call_count', 'called', 'configure_mock', 'method_calls', 'mock_add_spec', 'mock_calls', 'nope', 'reset_mock', 'return_value', 'side_effect']
# expect: <Mock spec_set='function' id=N>
# expect: AttributeError: Mock object has no attribute 'attr'
# expect: AttributeError: Mock object has no attribute 'nope'
# expect: AttributeError: Mock object has no attribute 'nope'
# expect: AttributeError: Mock object has no attribute 'meth'
# expect: AttributeError: Mock object has no attribute 'meth'
# expect: <Mock name='mock()' id=N>
# expect: <Mock name='mock()' id=N>
# expect: AttributeError: Mock object has no attribute 'st'
# expect: AttributeError: Mock object has no attribute 'cl'
# expect: AttributeError: Mock object has no attribute 'prop'
# expect: [call(1), call(1, 2, 3)]
# expect: []
# expect: True
# expect: False
# expect: ['assert_any_call', 'assert_called', 'assert_called_once', 'assert_called_once_with', 'assert_called_with', 'assert_has_calls', 'assert_not_called', 'attach_mock', 'call_args', 'call_args_list', 'call_count', 'called', 'configure_mock', 'method_calls', 'mock_add_spec', 'mock_calls', 'reset_mock', 'return_value', 'side_effect']
# expect: <function f at 0x>
# expect: AttributeError: 'function' object has no attribute 'attr'
# expect: AttributeError: 'function' object has no attribute 'nope'
# expect: None
# expect: AttributeError: 'function' object has no attribute 'meth'
# expect: AttributeError: 'function' object has no attribute 'meth'
# expect: <MagicMock name='mock()' id=N>
# expect: TypeError: too many positional arguments
# expect: AttributeError: 'function' object has no attribute 'st'
# expect: AttributeError: 'function' object has no attribute 'cl'
# expect: AttributeError: 'function' object has no attribute 'prop'
# expect: [call(1)]
# expect: []
# expect: True
# expect: False
# expect: ['_mock_children', 'assert_any_call', 'assert_called', 'assert_called_once', 'assert_called_once_with', 'assert_called_with', 'assert_has_calls', 'assert_not_called', 'call_args', 'call_args_list', 'call_count', 'called', 'method_calls', 'mock', 'mock_calls', 'nope', 'reset_mock', 'return_value', 'side_effect']
# expect: <Mock id=N>
# expect: AttributeError: Mock object has no attribute 'attr'
# expect: AttributeError: Mock object has no attribute 'nope'
# expect: None
# expect: AttributeError: Mock object has no attribute 'meth'
# expect: AttributeError: Mock object has no attribute 'meth'
# expect: <Mock name='mock()' id=N>
# expect: <Mock name='mock()' id=N>
# expect: AttributeError: Mock object has no attribute 'st'
# expect: AttributeError: Mock object has no attribute 'cl'
# expect: AttributeError: Mock object has no attribute 'prop'
# expect: [call(1), call(1, 2, 3)]
# expect: []
# expect: True
# expect: False
# expect: ['a', 'assert_any_call', 'assert_called', 'assert_called_once', 'assert_called_once_with', 'assert_called_with', 'assert_has_calls', 'assert_not_called', 'attach_mock', 'b', 'call_args', 'call_args_list', 'call_count', 'called', 'configure_mock', 'method_calls', 'mock_add_spec', 'mock_calls', 'nope', 'reset_mock', 'return_value', 'side_effect']
# expect: <MagicMock id=N>
# expect: AttributeError: Mock object has no attribute 'attr'
# expect: AttributeError: Mock object has no attribute 'nope'
# expect: None
# expect: AttributeError: Mock object has no attribute 'meth'
# expect: AttributeError: Mock object has no attribute 'meth'
# expect: <MagicMock name='mock()' id=N>
# expect: <MagicMock name='mock()' id=N>
# expect: AttributeError: Mock object has no attribute 'st'
# expect: AttributeError: Mock object has no attribute 'cl'
# expect: AttributeError: Mock object has no attribute 'prop'
# expect: [call(1), call(1, 2, 3)]
# expect: []
# expect: True
# expect: False
# expect: ['a', 'assert_any_call', 'assert_called', 'assert_called_once', 'assert_called_once_with', 'assert_called_with', 'assert_has_calls', 'assert_not_called', 'attach_mock', 'b', 'call_args', 'call_args_list', 'call_count', 'called', 'configure_mock', 'method_calls', 'mock_add_spec', 'mock_calls', 'nope', 'reset_mock', 'return_value', 'side_effect']
# expect: <NonCallableMock id=N>
# expect: AttributeError: Mock object has no attribute 'attr'
# expect: AttributeError: Mock object has no attribute 'nope'
# expect: None
# expect: AttributeError: Mock object has no attribute 'meth'
# expect: AttributeError: Mock object has no attribute 'meth'
# expect: TypeError: 'NonCallableMock' object is not callable
# expect: TypeError: 'NonCallableMock' object is not callable
# expect: AttributeError: Mock object has no attribute 'st'
# expect: AttributeError: Mock object has no attribute 'cl'
# expect: AttributeError: Mock object has no attribute 'prop'
# expect: []
# expect: []
# expect: False
# expect: False
# expect: ['a', 'assert_any_call', 'assert_called', 'assert_called_once', 'assert_called_once_with', 'assert_called_with', 'assert_has_calls', 'assert_not_called', 'attach_mock', 'b', 'call_args', 'call_args_list', 'call_count', 'called', 'configure_mock', 'method_calls', 'mock_add_spec', 'mock_calls', 'nope', 'reset_mock', 'return_value', 'side_effect']
# expect: <Mock id=N>
# expect: AttributeError: Mock object has no attribute 'attr'
# expect: AttributeError: Mock object has no attribute 'nope'
# expect: AttributeError: Mock object has no attribute 'nope'
# expect: AttributeError: Mock object has no attribute 'meth'
# expect: AttributeError: Mock object has no attribute 'meth'
# expect: <Mock name='mock()' id=N>
# expect: <Mock name='mock()' id=N>
# expect: AttributeError: Mock object has no attribute 'st'
# expect: AttributeError: Mock object has no attribute 'cl'
# expect: AttributeError: Mock object has no attribute 'prop'
# expect: [call(1), call(1, 2, 3)]
# expect: []
# expect: True
# expect: False
# expect: ['a', 'assert_any_call', 'assert_called', 'assert_called_once', 'assert_called_once_with', 'assert_called_with', 'assert_has_calls', 'assert_not_called', 'attach_mock', 'b', 'call_args', 'call_args_list', 'call_count', 'called', 'configure_mock', 'method_calls', 'mock_add_spec', 'mock_calls', 'reset_mock', 'return_value', 'side_effect']
# expect: <MagicMock spec='list' id=N>
# expect: AttributeError: Mock object has no attribute 'attr'
# expect: AttributeError: Mock object has no attribute 'nope'
# expect: None
# expect: AttributeError: Mock object has no attribute 'meth'
# expect: AttributeError: Mock object has no attribute 'meth'
# expect: <NonCallableMagicMock name='mock()' spec='list' id=N>
# expect: <NonCallableMagicMock name='mock()' spec='list' id=N>
# expect: AttributeError: Mock object has no attribute 'st'
# expect: AttributeError: Mock object has no attribute 'cl'
# expect: AttributeError: Mock object has no attribute 'prop'
# expect: [call(1), call(1, 2, 3)]
# expect: []
# expect: True
# expect: False
# expect: ['append', 'assert_any_call', 'assert_called', 'assert_called_once', 'assert_called_once_with', 'assert_called_with', 'assert_has_calls', 'assert_not_called', 'attach_mock', 'call_args', 'call_args_list', 'call_count', 'called', 'clear', 'configure_mock', 'copy', 'count', 'extend', 'index', 'insert', 'method_calls', 'mock_add_spec', 'mock_calls', 'nope', 'pop', 'remove', 'reset_mock', 'return_value', 'reverse', 'side_effect', 'sort']
# expect: AttributeError: 'assert_foo' is not a valid assertion. Use a spec for the mock if 'assert_foo' is meant to be an attribute.
# expect: AttributeError: 'assert_foo' is not a valid assertion. Use a spec for the mock if 'assert_foo' is meant to be an attribute.
# expect: AttributeError: 'assrt_x' is not a valid assertion. Use a spec for the mock if 'assrt_x' is meant to be an attribute.
# expect: AttributeError: 'assrt_x' is not a valid assertion. Use a spec for the mock if 'assrt_x' is meant to be an attribute.
# expect: AttributeError: 'called_once_with' is not a valid assertion. Use a spec for the mock if 'called_once_with' is meant to be an attribute.
# expect: AttributeError: 'called_once_with' is not a valid assertion. Use a spec for the mock if 'called_once_with' is meant to be an attribute.
# expect: AttributeError: 'called_once' is not a valid assertion. Use a spec for the mock if 'called_once' is meant to be an attribute.
# expect: AttributeError: 'called_once' is not a valid assertion. Use a spec for the mock if 'called_once' is meant to be an attribute.
# expect: AttributeError: 'not_called' is not a valid assertion. Use a spec for the mock if 'not_called' is meant to be an attribute.
# expect: AttributeError: 'not_called' is not a valid assertion. Use a spec for the mock if 'not_called' is meant to be an attribute.
# expect: AttributeError: 'any_call' is not a valid assertion. Use a spec for the mock if 'any_call' is meant to be an attribute.
# expect: AttributeError: 'any_call' is not a valid assertion. Use a spec for the mock if 'any_call' is meant to be an attribute.
# expect: AttributeError: 'has_calls' is not a valid assertion. Use a spec for the mock if 'has_calls' is meant to be an attribute.
# expect: AttributeError: 'has_calls' is not a valid assertion. Use a spec for the mock if 'has_calls' is meant to be an attribute.
# expect: AttributeError: 'called_with' is not a valid assertion. Use a spec for the mock if 'called_with' is meant to be an attribute.
# expect: AttributeError: 'called_with' is not a valid assertion. Use a spec for the mock if 'called_with' is meant to be an attribute.
# expect: <Mock name='mock.has_awaits' id=N>
# expect: <AsyncMock name='mock.has_awaits' id=N>
# expect: <Mock name='mock.awaited' id=N>
# expect: <AsyncMock name='mock.awaited' id=N>
# expect: <Mock name='mock.awaited_once' id=N>
# expect: <AsyncMock name='mock.awaited_once' id=N>
# expect: <Mock name='mock.not_awaited' id=N>
# expect: <AsyncMock name='mock.not_awaited' id=N>
# expect: <Mock name='mock.any_await' id=N>
# expect: <AsyncMock name='mock.any_await' id=N>
