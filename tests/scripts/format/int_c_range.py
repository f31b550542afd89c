format(-1, "c")  # raises: OverflowError: %c arg not in range(0x110000)
