import time
time.strftime('a\0b')  # raises: ValueError: embedded null character
