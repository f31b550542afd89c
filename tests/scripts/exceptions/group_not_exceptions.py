ExceptionGroup("m", [1])  # raises: ValueError: Item 0 of second argument (exceptions) is not an exception
