from _collections import defaultdict
defaultdict(1)  # raises: TypeError: first argument must be callable or None
