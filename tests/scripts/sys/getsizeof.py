import sys
print(sys.getsizeof([]) > 0, sys.getsizeof(b"abc") > sys.getsizeof(b""))  # expect: True True
