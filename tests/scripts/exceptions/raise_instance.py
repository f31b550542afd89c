raise ValueError("text", 5)  # raises: ValueError: ('text', 5)
