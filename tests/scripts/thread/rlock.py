import _thread

lock = _thread.RLock()
print(repr(lock).split(" at ")[0])  # expect: <unlocked _thread.RLock object owner=0 count=0
print(lock.acquire(), lock.acquire(), lock._recursion_count())  # expect: True True 2
state = lock._release_save()
print(state == (2, _thread.get_ident()), lock._is_owned())  # expect: True False
lock._acquire_restore(state)
print(lock._is_owned())  # expect: True
lock.release()
with lock:
    print(lock._recursion_count())  # expect: 2
lock.release()
lock.release()  # raises: RuntimeError: cannot release un-acquired lock
