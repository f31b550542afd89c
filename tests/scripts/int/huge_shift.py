1 << 2**70  # raises: OverflowError: too many digits in integer
