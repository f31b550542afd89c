super().x  # raises: RuntimeError: super(): no arguments
