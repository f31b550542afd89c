# An interpreter runs on one thread and starts no other.
#
# _thread, threading and their locks are there, so that programs written for threads load and run on
# one; start() raises RuntimeError, as in CPython when the system refuses a thread. Hosts that want
# to compute at the same time use several interpreters, one for each thread.
import _thread

try:
    _thread.start_new_thread(print, ())
except RuntimeError as error:
    print(error)  # expect: can't start new thread
