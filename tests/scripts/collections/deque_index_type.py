from _collections import deque
deque([1])["a"]  # raises: TypeError: sequence index must be integer, not 'str'
