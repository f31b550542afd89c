max("")  # raises: ValueError: max() iterable argument is empty
