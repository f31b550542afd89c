# A module with its unittest cases, mocks and all, run by a runner into a string.
import io
import re
import sys
import unittest
from collections import OrderedDict
from functools import lru_cache, partial, wraps
from unittest import mock


class LRU:
    """A mapping that forgets what was used longest ago."""

    def __init__(self, size, on_evict=None):
        if size <= 0:
            raise ValueError("size must be positive")
        self.size, self.on_evict = size, on_evict
        self.data = OrderedDict()
        self.hits = self.misses = 0

    def get(self, key, default=None):
        if key in self.data:
            self.hits += 1
            self.data.move_to_end(key)
            return self.data[key]
        self.misses += 1
        return default

    def put(self, key, value):
        self.data[key] = value
        self.data.move_to_end(key)
        if len(self.data) > self.size:
            old = self.data.popitem(last=False)
            if self.on_evict:
                self.on_evict(*old)

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        return key in self.data

    def __repr__(self):
        return f"<LRU {len(self)}/{self.size} {list(self.data)}>"


def memoize(cache):
    def decorate(function):
        @wraps(function)
        def wrapper(*args):
            if (found := cache.get(args, wrapper)) is not wrapper:
                return found
            result = function(*args)
            cache.put(args, result)
            return result
        wrapper.cache = cache
        return wrapper
    return decorate


class Client:
    def __init__(self, transport):
        self.transport = transport

    def fetch(self, path, *, retries=2):
        for attempt in range(retries + 1):
            try:
                reply = self.transport.request("GET", path, timeout=2 ** attempt)
            except ConnectionError as error:
                last = error
            else:
                return reply.json()["data"]
        raise RuntimeError(f"gave up on {path}") from last


class LRUTest(unittest.TestCase):
    def setUp(self):
        self.evicted = mock.Mock()
        self.cache = LRU(2, self.evicted)

    def test_eviction(self):
        for n, key in enumerate("abc"):
            self.cache.put(key, n)
        self.evicted.assert_called_once_with("a", 0)
        self.assertNotIn("a", self.cache)
        self.assertEqual(list(self.cache.data), ["b", "c"])

    def test_recent_use_protects(self):
        self.cache.put("a", 1)
        self.cache.put("b", 2)
        self.assertEqual(self.cache.get("a"), 1)
        self.cache.put("c", 3)
        self.assertEqual(self.evicted.mock_calls, [mock.call("b", 2)])

    def test_size(self):
        for size in (1, 0, -1):
            with self.subTest(size=size):
                LRU(size)

    def test_wrong_expectation(self):
        self.cache.put("a", [1, 2, {"k": "v"}])
        self.assertEqual(self.cache.get("a"), [1, 2, {"k": "w"}], "deep difference")

    def test_memoize(self):
        calls = mock.Mock(side_effect=lambda n: n * 2, __name__="double", __doc__="", extra=1)
        double = memoize(self.cache)(lambda n: calls(n))
        self.assertEqual([double(n) for n in (1, 2, 1, 3, 2)], [2, 4, 2, 6, 4])
        self.assertEqual(calls.call_count, 4)
        self.assertRegex(repr(double.cache), r"^<LRU 2/2 \[\(\d,\), ")

    @unittest.skipIf(sys.maxsize > 0, "never here")
    def test_skipped(self):
        self.fail()

    @unittest.expectedFailure
    def test_known(self):
        self.assertAlmostEqual(0.1 + 0.2, 0.4, places=3)


class ClientTest(unittest.TestCase):
    def setUp(self):
        self.transport = mock.create_autospec(type("Transport", (), {"request": lambda self, verb, path, timeout=1: None}), instance=True)

    def test_retry(self):
        reply = mock.MagicMock()
        reply.json.return_value = {"data": 5}
        self.transport.request.side_effect = [ConnectionError("down"), reply]
        self.assertEqual(Client(self.transport).fetch("/x"), 5)
        self.assertEqual([c.kwargs["timeout"] for c in self.transport.request.call_args_list], [1, 2])

    def test_gives_up(self):
        self.transport.request.side_effect = ConnectionError("down")
        with self.assertRaisesRegex(RuntimeError, "gave up on /y") as caught:
            Client(self.transport).fetch("/y", retries=1)
        self.assertIsInstance(caught.exception.__cause__, ConnectionError)
        self.assertEqual(self.transport.request.call_count, 2)

    def test_signature(self):
        with self.assertRaises(TypeError):
            self.transport.request("GET")
        self.transport.request.assert_called_with("GET", "/z")

    @mock.patch("builtins.print")
    @mock.patch.dict("os.environ", {"HOME": "/nowhere"}, clear=True)
    def test_patching(self, fake_print):
        import os
        print("hidden", dict(os.environ))
        fake_print.assert_called_once_with("hidden", {"HOME": "/nowhere"})

    def test_error(self):
        {}["missing"]


class Steps(unittest.TestCase):
    log = []

    @classmethod
    def setUpClass(cls):
        cls.log.append("class")
        cls.addClassCleanup(cls.log.append, "class cleanup")

    def tearDown(self):
        self.log.append(self.id().rsplit(".")[-1])

    def test_a(self):
        self.addCleanup(self.log.append, "cleanup")
        with self.assertLogs() if False else self.assertWarns(DeprecationWarning):
            import warnings
            warnings.warn("old", DeprecationWarning)

    def test_b(self):
        self.assertCountEqual([1, 2, 2], [2, 1, 1])

    def test_c(self):
        self.assertMultiLineEqual("one\ntwo\nthree\n", "one\n2\nthree\n")

    def test_d(self):
        self.assertDictEqual({"a": 1, "b": 2}, {"a": 1, "b": 3})


stream = io.StringIO()
suite = unittest.TestSuite()
for case in (LRUTest, ClientTest, Steps):
    suite.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(case))
result = unittest.TextTestRunner(stream, verbosity=2).run(suite)
text = re.sub(r'File ".*?(\w+\.py)"', r'File "\1"', stream.getvalue())
text = re.sub(r'  File ".*?mock(\.py|>)".*\n(    .*\n)*', "", text)
print(re.sub(r" in [\d.]+s", " in Ts", re.sub(r"id='\d+'", "id=N", text)).replace(" \n", "\n"))
print(Steps.log, result.testsRun, len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures), result.wasSuccessful())
for test, trace in result.failures[:1] + result.errors[:1]:
    print(test, "|", trace.splitlines()[-1])
print(lru_cache(maxsize=1)(partial(max, default=3))(()), LRU.__doc__)
try:
    unittest.main(argv=["prog", "ClientTest.test_retry", "NoSuchTest"], testRunner=unittest.TextTestRunner(stream))
except SystemExit as end:
    print("exit", end.code, stream.getvalue().splitlines()[-1])
# expect: test_eviction (__main__.LRUTest.test_eviction) ... ok
# expect: test_known (__main__.LRUTest.test_known) ... expected failure
# expect: test_memoize (__main__.LRUTest.test_memoize) ... ok
# expect: test_recent_use_protects (__main__.LRUTest.test_recent_use_protects) ... ok
# expect: test_size (__main__.LRUTest.test_size) ...
# expect:   test_size (__main__.LRUTest.test_size) (size=0) ... ERROR
# expect:   test_size (__main__.LRUTest.test_size) (size=-1) ... ERROR
# expect: test_skipped (__main__.LRUTest.test_skipped) ... skipped 'never here'
# expect: test_wrong_expectation (__main__.LRUTest.test_wrong_expectation) ... FAIL
# expect: test_error (__main__.ClientTest.test_error) ... ERROR
# expect: test_gives_up (__main__.ClientTest.test_gives_up) ... ok
# expect: test_patching (__main__.ClientTest.test_patching) ... ok
# expect: test_retry (__main__.ClientTest.test_retry) ... ok
# expect: test_signature (__main__.ClientTest.test_signature) ... FAIL
# expect: test_a (__main__.Steps.test_a) ... ok
# expect: test_b (__main__.Steps.test_b) ... FAIL
# expect: test_c (__main__.Steps.test_c) ... FAIL
# expect: test_d (__main__.Steps.test_d) ... FAIL
# expect:
# expect: ======================================================================
# expect: ERROR: test_size (__main__.LRUTest.test_size) (size=0)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "tested.py", line 98, in test_size
# expect:     LRU(size)
# expect:   File "tested.py", line 16, in __init__
# expect:     raise ValueError("size must be positive")
# expect: ValueError: size must be positive
# expect:
# expect: ======================================================================
# expect: ERROR: test_size (__main__.LRUTest.test_size) (size=-1)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "tested.py", line 98, in test_size
# expect:     LRU(size)
# expect:   File "tested.py", line 16, in __init__
# expect:     raise ValueError("size must be positive")
# expect: ValueError: size must be positive
# expect:
# expect: ======================================================================
# expect: ERROR: test_error (__main__.ClientTest.test_error)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "tested.py", line 151, in test_error
# expect:     {}["missing"]
# expect:     ~~^^^^^^^^^^^
# expect: KeyError: 'missing'
# expect:
# expect: ======================================================================
# expect: FAIL: test_wrong_expectation (__main__.LRUTest.test_wrong_expectation)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "tested.py", line 102, in test_wrong_expectation
# expect:     self.assertEqual(self.cache.get("a"), [1, 2, {"k": "w"}], "deep difference")
# expect: AssertionError: Lists differ: [1, 2, {'k': 'v'}] != [1, 2, {'k': 'w'}]
# expect:
# expect: First differing element 2:
# expect: {'k': 'v'}
# expect: {'k': 'w'}
# expect:
# expect: - [1, 2, {'k': 'v'}]
# expect: ?               ^
# expect:
# expect: + [1, 2, {'k': 'w'}]
# expect: ?               ^
# expect:  : deep difference
# expect:
# expect: ======================================================================
# expect: FAIL: test_signature (__main__.ClientTest.test_signature)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "tested.py", line 141, in test_signature
# expect:     self.transport.request.assert_called_with("GET", "/z")
# expect: AssertionError: expected call not found.
# expect: Expected: request('GET', '/z')
# expect:   Actual: not called.
# expect:
# expect: ======================================================================
# expect: FAIL: test_b (__main__.Steps.test_b)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "tested.py", line 172, in test_b
# expect:     self.assertCountEqual([1, 2, 2], [2, 1, 1])
# expect: AssertionError: Element counts were not equal:
# expect: First has 1, Second has 2:  1
# expect: First has 2, Second has 1:  2
# expect:
# expect: ======================================================================
# expect: FAIL: test_c (__main__.Steps.test_c)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "tested.py", line 175, in test_c
# expect:     self.assertMultiLineEqual("one\ntwo\nthree\n", "one\n2\nthree\n")
# expect: AssertionError: 'one\ntwo\nthree\n' != 'one\n2\nthree\n'
# expect:   one
# expect: - two
# expect: + 2
# expect:   three
# expect:
# expect:
# expect: ======================================================================
# expect: FAIL: test_d (__main__.Steps.test_d)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "tested.py", line 178, in test_d
# expect:     self.assertDictEqual({"a": 1, "b": 2}, {"a": 1, "b": 3})
# expect: AssertionError: {'a': 1, 'b': 2} != {'a': 1, 'b': 3}
# expect: - {'a': 1, 'b': 2}
# expect: ?               ^
# expect:
# expect: + {'a': 1, 'b': 3}
# expect: ?               ^
# expect:
# expect:
# expect: ----------------------------------------------------------------------
# expect: Ran 15 tests in Ts
# expect:
# expect: FAILED (failures=5, errors=3, skipped=1, expected failures=1)
# expect:
# expect: ['class', 'test_a', 'cleanup', 'test_b', 'test_c', 'test_d', 'class cleanup'] 15 5 3 1 1 False
# expect: test_wrong_expectation (__main__.LRUTest.test_wrong_expectation) |  : deep difference
# expect: test_size (__main__.LRUTest.test_size) (size=0) | ValueError: size must be positive
# expect: 3 A mapping that forgets what was used longest ago.
# expect: exit 1 FAILED (errors=1)
