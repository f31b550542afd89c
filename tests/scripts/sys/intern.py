import sys
a = sys.intern("some text")
print(a is sys.intern("some " + "text"))  # expect: True
sys.intern(5)  # raises: TypeError: intern() argument must be str, not int
