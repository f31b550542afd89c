"""Locks, events and the like, as threads use them.

An interpreter runs one thread: Thread objects can be made, but not started. What waits for
another thread would wait for ever; a wait with a timeout passes the time and gives up.
"""

import _thread
from time import monotonic as _time, sleep as _sleep

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate",
           "main_thread", "TIMEOUT_MAX", "Event", "Lock", "RLock", "Semaphore",
           "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer",
           "ThreadError", "setprofile", "settrace", "local", "stack_size", "excepthook",
           "ExceptHookArgs", "getprofile", "gettrace", "setprofile_all_threads",
           "settrace_all_threads", "get_native_id"]

get_ident = _thread.get_ident
get_native_id = getattr(_thread, "get_native_id", _thread.get_ident)
Lock = _thread.allocate_lock
RLock = _RLock = _CRLock = _thread.RLock
ThreadError = _thread.error
TIMEOUT_MAX = _thread.TIMEOUT_MAX
stack_size = _thread.stack_size
local = _thread._local
_start_new_thread = _thread.start_new_thread

_profile_hook = _trace_hook = None


def setprofile(func):
    """The profile function of threads that are started from now on."""
    global _profile_hook
    _profile_hook = func


def getprofile():
    """The function that setprofile() has set."""
    return _profile_hook


def settrace(func):
    """The trace function of threads that are started from now on."""
    global _trace_hook
    _trace_hook = func


def gettrace():
    """The function that settrace() has set."""
    return _trace_hook


def setprofile_all_threads(func):
    """The profile function of all threads."""
    import sys
    setprofile(func)
    sys.setprofile(func)


def settrace_all_threads(func):
    """The trace function of all threads."""
    import sys
    settrace(func)
    sys.settrace(func)


def _wait(ready, timeout):
    """Sleep until ready() is true or the time is up; nobody else can make it true."""
    if timeout is None:
        timeout = TIMEOUT_MAX
    end = _time() + timeout
    while not ready():
        left = end - _time()
        if left <= 0:
            return False
        _sleep(min(left, 0.05))
    return True


class Condition:
    """A lock together with those who wait until something has changed."""

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        if hasattr(lock, "_is_owned"):
            self._is_owned = lock._is_owned
        self._waiters = []

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def _is_owned(self):
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        """Wait until notified or the time is up: False then. RuntimeError without the lock."""
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = [False]
        self._waiters.append(waiter)
        restore = getattr(self._lock, "_acquire_restore", None)
        if restore is not None:
            state = self._lock._release_save()
        else:
            self._lock.release()
        try:
            return _wait(lambda: waiter[0], timeout)
        finally:
            if restore is not None:
                restore(state)
            else:
                self._lock.acquire()
            if waiter in self._waiters:
                self._waiters.remove(waiter)

    def wait_for(self, predicate, timeout=None):
        """Wait until the predicate is true; its last value."""
        end = None if timeout is None else _time() + timeout
        result = predicate()
        while not result:
            left = None if end is None else end - _time()
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        """Wake up so many of those who wait."""
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        for waiter in self._waiters[:n]:
            waiter[0] = True
            self._waiters.remove(waiter)

    def notify_all(self):
        """Wake up all who wait."""
        self.notify(len(self._waiters))

    def notifyAll(self):
        """Deprecated: notify_all()."""
        import warnings
        warnings.warn("notifyAll() is deprecated, use notify_all() instead",
                      DeprecationWarning, stacklevel=2)
        self.notify_all()


class Semaphore:
    """A counter: acquire() takes one and waits while there is none, release() gives it back."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        """Take one; False if there is none and it must not wait (longer)."""
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self._value == 0 and not (blocking and _wait(lambda: self._value, timeout)):
            return False
        self._value -= 1
        return True

    __enter__ = acquire

    def release(self, n=1):
        """Give back so many."""
        if n < 1:
            raise ValueError("n must be one or more")
        self._value += n
        with self._cond:
            self._cond.notify(n)

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that is not given more than has been taken."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return super().__repr__()[:-1] + f"/{self._initial_value}>"

    def release(self, n=1):
        """Give back so many; ValueError if these are too many."""
        if n < 1:
            raise ValueError("n must be one or more")
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        super().release(n)


class Event:
    """A flag that others can wait for."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        cls = self.__class__
        status = "set" if self._flag else "unset"
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {status}>"

    def is_set(self):
        """Is the flag true?"""
        return self._flag

    def isSet(self):
        """Deprecated: is_set()."""
        import warnings
        warnings.warn("isSet() is deprecated, use is_set() instead", DeprecationWarning,
                      stacklevel=2)
        return self.is_set()

    def set(self):
        """Set the flag; all who wait go on."""
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        """Reset the flag."""
        self._flag = False

    def wait(self, timeout=None):
        """Wait until the flag is set or the time is up: False then."""
        return _wait(lambda: self._flag, timeout)


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    """Lets nobody pass until so many have come."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._broken = False
        self._count = 0
        self._passed = 0

    def __repr__(self):
        cls = self.__class__
        if self.broken:
            return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: broken>"
        return (f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: "
                f"waiters={self.n_waiting}/{self.parties}>")

    def wait(self, timeout=None):
        """Wait for the others; each gets another number from 0 on."""
        if self._broken:
            raise BrokenBarrierError
        if timeout is None:
            timeout = self._timeout
        index, turn = self._count, self._passed
        self._count += 1
        try:
            if self._count == self._parties:
                try:
                    if self._action:
                        self._action()
                except BaseException:
                    self._broken = True
                    raise
                self._passed += 1
            elif not _wait(lambda: self._broken or self._passed != turn, timeout):
                self._broken = True
            if self._broken:
                raise BrokenBarrierError
            return index
        finally:
            self._count -= 1

    def reset(self):
        """Back to the beginning; those who wait get a BrokenBarrierError."""
        self._broken = False

    def abort(self):
        """Break it: all waits, now and from now on, end in a BrokenBarrierError."""
        self._broken = True

    @property
    def parties(self):
        """How many must come."""
        return self._parties

    @property
    def n_waiting(self):
        """How many have come."""
        return self._count

    @property
    def broken(self):
        """Is it broken?"""
        return self._broken


_counter = 0


def _newname(name_template):
    global _counter
    _counter += 1
    return name_template % _counter


class Thread:
    """What a thread would run. start() raises RuntimeError: there is one thread only."""

    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if name:
            name = str(name)
        else:
            name = _newname("Thread-%d")
            if target is not None and getattr(target, "__name__", None):
                name += f" ({target.__name__})"
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._started = False
        self._initialized = True

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        status = "started" if self._started else "initial"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += f" {self._ident}"
        return f"<{self.__class__.__name__}({self._name}, {status})>"

    def start(self):
        """Start the thread: RuntimeError."""
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._started:
            raise RuntimeError("threads can only be started once")
        _start_new_thread(self.run, ())

    def run(self):
        """What the thread does: call the target."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        """Wait for the thread's end; RuntimeError since it has not been started."""
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started:
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")

    @property
    def name(self):
        """Its name, for people."""
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def ident(self):
        """The number that get_ident() gives in it; None before it has been started."""
        return self._ident

    native_id = ident

    def is_alive(self):
        """Is it running?"""
        return self._started

    @property
    def daemon(self):
        """Does the program end without it?"""
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if self._started:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        """Deprecated: daemon."""
        return self.daemon

    def setDaemon(self, daemonic):
        """Deprecated: daemon."""
        self.daemon = daemonic

    def getName(self):
        """Deprecated: name."""
        return self.name

    def setName(self, name):
        """Deprecated: name."""
        self.name = name


class Timer(Thread):
    """A call after some seconds, unless cancelled before."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        """Stop the timer if it has not finished yet."""
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        self._target = None
        self._args, self._kwargs = (), {}
        self._name = "MainThread"
        self._daemonic = False
        self._ident = get_ident()
        self._started = self._initialized = True


_main_thread = _MainThread()
_active = {_main_thread._ident: _main_thread}


def current_thread():
    """The thread that runs."""
    return _main_thread


def currentThread():
    """Deprecated: current_thread()."""
    import warnings
    warnings.warn("currentThread() is deprecated, use current_thread() instead",
                  DeprecationWarning, stacklevel=2)
    return current_thread()


def main_thread():
    """The thread that the interpreter was started in."""
    return _main_thread


def active_count():
    """How many threads there are: one."""
    return 1


def activeCount():
    """Deprecated: active_count()."""
    import warnings
    warnings.warn("activeCount() is deprecated, use active_count() instead",
                  DeprecationWarning, stacklevel=2)
    return active_count()


def enumerate():
    """All threads."""
    return [_main_thread]


class ExceptHookArgs(tuple):
    """exc_type, exc_value, exc_traceback, thread"""

    def __new__(cls, args):
        return super().__new__(cls, args)

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def excepthook(args, /):
    """Show an exception that ended a thread."""
    import sys
    import traceback
    if args.exc_type == SystemExit:
        return
    if sys.stderr is not None:
        name = args.thread.name if args.thread is not None else get_ident()
        print(f"Exception in thread {name}:", file=sys.stderr)
        traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback,
                                  file=sys.stderr)


__excepthook__ = excepthook
_threading_atexits = []


def _register_atexit(func, *arg, **kwargs):
    """Call the function before the interpreter's threads end."""
    import atexit
    atexit.register(func, *arg, **kwargs)


def _shutdown():
    pass
