assert [], "the message"  # raises: AssertionError: the message
