# No compiled files are written or read; __cached__ tells where they would be.
#
# Compiling is quick enough to be done at every start, and files that hold bytecode are one more
# thing that can be out of date. The tag in their names is the interpreter's own.
import importlib.util
import sys

print(sys.dont_write_bytecode)  # expect: True
print(importlib.util.cache_from_source("a.py").endswith("__pycache__/a.bufo-312.pyc"))  # expect: True
