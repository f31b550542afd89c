# Strings hash as CPython's do with the same PYTHONHASHSEED; bytes and ASCII text alike.
import sys

print(sys.hash_info.algorithm, hash(""), hash(b""))  # expect: siphash13 0 0
print(hash("abc") == hash(b"abc"))  # expect: True
