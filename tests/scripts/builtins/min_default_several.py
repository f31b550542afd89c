min(1, 2, default=3)  # raises: TypeError: Cannot specify a default for min() with multiple positional arguments
