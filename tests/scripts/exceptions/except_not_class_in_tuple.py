try:
    1 / 0
except (ValueError, "x"):  # raises: TypeError: catching classes that do not inherit from BaseException is not allowed
    pass
