cat > test_some.py <<'END'
import unittest


class Case(unittest.TestCase):
    def test_good(self):
        pass

    def test_bad(self):
        self.assertEqual([1], [2])
END
$BUFO -m unittest -v 2>&1 | grep -e '\.\.\.' -e FAILED
$BUFO -m unittest test_some.Case.test_good 2>&1 | tail -1
$BUFO -m unittest -k good -q 2>&1 | tail -1
