"%c" % 0x110000  # raises: OverflowError: %c arg not in range(0x110000)
