import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
from simple import nothing  # raises: ImportError: cannot import name 'nothing' from 'simple' (tests/scripts/import/_modules/simple.py)
