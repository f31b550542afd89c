__debug__ = 1  # syntax-error: cannot assign to __debug__
