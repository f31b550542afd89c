import _thread

lock = _thread.allocate_lock()
print(type(lock), lock.locked())  # expect: <class '_thread.lock'> False
print(lock.acquire(), lock.locked())  # expect: True True
print(lock.acquire(False), lock.acquire(timeout=0.01))  # expect: False False
lock.release()
with lock as taken:
    print(taken, lock.locked())  # expect: True True
print(repr(lock).split(" at ")[0])  # expect: <unlocked _thread.lock object


def attempt(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lock.release)  # expect: RuntimeError: release unlocked lock
attempt(lock.acquire, False, 1)  # expect: ValueError: can't specify a timeout for a non-blocking call
attempt(lock.acquire, timeout=-2)  # expect: ValueError: timeout value must be positive
attempt(lock.acquire, timeout=1e20)  # expect: OverflowError: timestamp out of range for platform time_t
attempt(lock.acquire, 1, "x")  # expect: TypeError: 'str' object cannot be interpreted as an integer
attempt(type(lock))  # expect: TypeError: cannot create '_thread.lock' instances
