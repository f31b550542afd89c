import time
a = time.monotonic()
time.sleep(0.03)
print(time.monotonic() - a >= 0.03, time.sleep(0))  # expect: True None
