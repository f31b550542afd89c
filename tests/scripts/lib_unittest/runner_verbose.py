# The lines that a verbose run writes, and its summary.
import io
import unittest


class Case(unittest.TestCase):
    log = []

    @classmethod
    def setUpClass(cls):
        cls.log.append("class")
        cls.addClassCleanup(cls.log.append, "class cleanup")

    def setUp(self):
        self.log.append("setUp")
        self.addCleanup(self.log.append, "cleanup")

    def tearDown(self):
        self.log.append("tearDown")

    def test_a(self):
        """The first line.

        The rest."""
        self.assertEqual(1, 1)
        self.assertIn(1, [1])
        with self.assertRaises(ValueError) as caught:
            int("x")
        self.assertEqual(caught.exception.__traceback__, None)

    @unittest.skip("not today")
    def test_b(self):
        pass

    @unittest.expectedFailure
    def test_c(self):
        self.fail()

    def test_d(self):
        for i in range(3):
            with self.subTest(i=i):
                if i == 1:
                    self.skipTest("odd")

    @unittest.expectedFailure
    def test_e(self):
        pass


stream = io.StringIO()
result = unittest.TextTestRunner(stream, verbosity=2).run(
    unittest.defaultTestLoader.loadTestsFromTestCase(Case))
for line in stream.getvalue().splitlines():
    if line.startswith("Ran"):
        line = line[:line.index(" in ")]
    print(repr(line))
# expect: 'test_a (__main__.Case.test_a)'
# expect: 'The first line. ... ok'
# expect: "test_b (__main__.Case.test_b) ... skipped 'not today'"
# expect: 'test_c (__main__.Case.test_c) ... expected failure'
# expect: 'test_d (__main__.Case.test_d) ... '
# expect: "  test_d (__main__.Case.test_d) (i=1) ... skipped 'odd'"
# expect: 'test_e (__main__.Case.test_e) ... unexpected success'
# expect: ''
# expect: '======================================================================'
# expect: 'UNEXPECTED SUCCESS: test_e (__main__.Case.test_e)'
# expect: '----------------------------------------------------------------------'
# expect: 'Ran 4 tests'
# expect: ''
# expect: 'FAILED (skipped=2, expected failures=1, unexpected successes=1)'
print(Case.log[:4], Case.log[-1])
# expect: ['class', 'setUp', 'tearDown', 'cleanup'] class cleanup
print(result)
# expect: <unittest.runner.TextTestResult run=4 errors=0 failures=0>
