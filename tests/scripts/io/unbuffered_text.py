open(__file__, buffering=0)  # raises: ValueError: can't have unbuffered text I/O
