import sys
try:
    sys.exit(3)
except SystemExit as e:
    print(e.code, repr(e))  # expect: 3 SystemExit(3)
