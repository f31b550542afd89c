import time
print(time.time() > 1e9, abs(time.time_ns() - time.time() * 1e9) < 1e9)  # expect: True True
print(type(time.perf_counter()), type(time.perf_counter_ns()), time.monotonic() <= time.monotonic())
# expect: <class 'float'> <class 'int'> True
print(time.get_clock_info('monotonic'))
# expect: namespace(implementation='clock_gettime(CLOCK_MONOTONIC)', monotonic=True, adjustable=False, resolution=1e-09)
print(time.clock_gettime(time.CLOCK_REALTIME) > 0, time.process_time() >= 0, time.thread_time_ns() >= 0)
# expect: True True True
