# What the assert methods say.
import unittest

case = unittest.TestCase()


def said(name, *args, **kwargs):
    try:
        getattr(case, name)(*args, **kwargs)
    except AssertionError as e:
        print(e)
    else:
        print("passed")


said("assertEqual", 1, 2)  # expect: 1 != 2
said("assertEqual", 1, 2, "why")  # expect: 1 != 2 : why
said("assertEqual", "x" * 90, 1)
# expect: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx[46 chars]xxxx' != 1
said("assertNotEqual", 1, 1)  # expect: 1 == 1
said("assertTrue", [])  # expect: [] is not true
said("assertFalse", [1])  # expect: [1] is not false
said("assertIs", [], [])  # expect: [] is not []
said("assertIsNot", None, None)  # expect: unexpectedly identical: None
said("assertIsNone", 0)  # expect: 0 is not None
said("assertIsNotNone", None)  # expect: unexpectedly None
said("assertIn", 3, [1])  # expect: 3 not found in [1]
said("assertNotIn", 1, [1])  # expect: 1 unexpectedly found in [1]
said("assertIsInstance", 1, str)  # expect: 1 is not an instance of <class 'str'>
said("assertNotIsInstance", 1, int)  # expect: 1 is an instance of <class 'int'>
said("assertAlmostEqual", 1.0, 1.1)
# expect: 1.0 != 1.1 within 7 places (0.10000000000000009 difference)
said("assertAlmostEqual", 1, 3, delta=1)  # expect: 1 != 3 within 1 delta (2 difference)
said("assertNotAlmostEqual", 1, 1.00000001)  # expect: 1 == 1.00000001 within 7 places
said("assertLess", 2, 1)  # expect: 2 not less than 1
said("assertLessEqual", 2, 1)  # expect: 2 not less than or equal to 1
said("assertGreater", 1, 2)  # expect: 1 not greater than 2
said("assertGreaterEqual", 1, 2)  # expect: 1 not greater than or equal to 2
said("assertRaises", ValueError, int, "1")  # expect: ValueError not raised by int
said("assertRaises", (ValueError, KeyError), abs, 1)
# expect: (<class 'ValueError'>, <class 'KeyError'>) not raised by abs
case.assertRaises(1)  # raises: TypeError: assertRaises() arg 1 must be an exception type or tuple of exception types
