import _signal
import os

print(_signal.getsignal(_signal.SIGINT) is _signal.default_int_handler)  # expect: True
seen = []


def handler(number, frame):
    seen.append((number, type(frame).__name__))


print(_signal.signal(_signal.SIGINT, handler) is _signal.default_int_handler)  # expect: True
_signal.raise_signal(_signal.SIGINT)
os.kill(os.getpid(), _signal.SIGINT)
print(seen)  # expect: [(2, 'frame'), (2, 'frame')]
print(_signal.signal(_signal.SIGINT, _signal.SIG_IGN) is handler)  # expect: True
_signal.raise_signal(_signal.SIGINT)
print(_signal.getsignal(_signal.SIGINT), len(seen))  # expect: 1 2
print(_signal.signal(_signal.SIGINT, _signal.default_int_handler))  # expect: 1


def attempt(call, *args):
    try:
        print(call(*args))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(_signal.signal, 2, 5)  # expect: TypeError: signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object
attempt(_signal.signal, 99, 0)  # expect: ValueError: signal number out of range
attempt(_signal.signal, 9, 0)  # expect: OSError: [Errno 22] Invalid argument
attempt(_signal.raise_signal, 99)  # expect: OSError: [Errno 22] Invalid argument
print(_signal.strsignal(2), _signal.getsignal(15))  # expect: Interrupt 0
try:
    _signal.raise_signal(_signal.SIGINT)
except KeyboardInterrupt as error:
    print(repr(error))  # expect: KeyboardInterrupt()
