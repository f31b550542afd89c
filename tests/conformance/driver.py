"""Run one module of CPython's tests: driver.py FIRST LAST test_name [Class.test_to_leave_out ...]

FIRST holds the package `test` and nothing else; LAST, behind the interpreter's own modules, is the
library that is lent. Nothing here needs more than sys and unittest.
"""
import sys

first, last, name, *leave_out = sys.argv[1:]
sys.path[0] = first
sys.path.append(last)

import unittest

# Helpers of CPython's own, written in C, which no other interpreter has.
for absent in ("_testcapi", "_testinternalcapi", "_testmultiphase", "numpy", "ctypes"):
    sys.modules[absent] = None

from test import support

support.use_resources = []


class Loader(unittest.TestLoader):
    """Leaves out the tests that killed or hung an earlier run."""

    def getTestCaseNames(self, cls):
        return [test for test in super().getTestCaseNames(cls)
                if f"{cls.__name__}.{test}" not in leave_out]


unittest.main(module="test." + name, argv=[name], verbosity=2, testLoader=Loader())
