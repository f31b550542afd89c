# unittest.mock: recording, side effects, patching, specs.
from unittest import mock

m = mock.Mock(return_value=3, **{"other.side_effect": [1, ValueError("v")]})
print(m(1, a=2), m.other(), m.mock_calls)  # expect: 3 1 [call(1, a=2), call.other()]
try:
    m.other()
except ValueError as e:
    print(e)  # expect: v
m.assert_called_once_with(1, a=2)
try:
    m.assert_called_with(2)
except AssertionError as e:
    print(repr(str(e)))
    # expect: 'expected call not found.\nExpected: mock(2)\n  Actual: mock(1, a=2)'
magic = mock.MagicMock()
magic.__getitem__.return_value = "item"
print(magic["x"], len(magic), magic.__getitem__.call_args)  # expect: item 0 call('x')


class C:
    def m(self, x):
        return x


with mock.patch.object(C, "m", autospec=True) as patched:
    patched.return_value = "patched"
    print(C().m(1), patched.call_count)  # expect: patched 1
    try:
        C().m()
    except TypeError as e:
        print(e)  # expect: missing a required argument: 'x'
print(C().m(1))  # expect: 1
with mock.patch("builtins.open", mock.mock_open(read_data="a\nb\n")):
    print(open("nowhere").readlines())  # expect: ['a\n', 'b\n']
print(mock.call.a(1).b, mock.sentinel.x, mock.ANY == 5)  # expect: a().b sentinel.x True
