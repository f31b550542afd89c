import sys
sys.exit(1, 2)  # raises: TypeError: exit expected at most 1 argument, got 2
