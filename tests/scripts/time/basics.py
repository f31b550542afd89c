import time
a = time.monotonic()
b = time.perf_counter()
time.sleep(0.001)
print(time.monotonic() > a, time.perf_counter() > b, type(time.time()).__name__, type(time.time_ns()).__name__, time.monotonic_ns() > 0, time.process_time() >= 0)
# expect: True True float int True True
time.sleep(-1)  # raises: ValueError: sleep length must be non-negative
