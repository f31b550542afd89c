import time
time.get_clock_info('x')  # raises: ValueError: unknown clock
