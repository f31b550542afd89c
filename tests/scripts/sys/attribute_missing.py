import sys
sys.nothing  # raises: AttributeError: module 'sys' has no attribute 'nothing'
