"""Ctrl-C: the first stops the run after the present test, the second at once."""

import _weakref

__unittest = True


class _InterruptHandler:
    def __init__(self, default_handler):
        import signal
        self.called = False
        self.original_handler = default_handler
        if isinstance(default_handler, int):
            if default_handler == signal.SIG_DFL:
                # Only Python's own handler raises KeyboardInterrupt.
                default_handler = signal.default_int_handler
            elif default_handler == signal.SIG_IGN:
                def default_handler(unused_signum, unused_frame):
                    pass
            else:
                raise TypeError("expected SIGINT signal handler to be signal.SIG_IGN, "
                                "signal.SIG_DFL, or a callable object")
        self.default_handler = default_handler

    def __call__(self, signum, frame):
        import signal
        installed = signal.getsignal(signal.SIGINT)
        if installed is not self:
            # Somebody put a handler over this one and passes the signal on.
            self.default_handler(signum, frame)
        if self.called:
            self.default_handler(signum, frame)
        self.called = True
        for result in list(_results.keys()):
            result.stop()


class _Results:
    """The results that are running, as long as they live: what of a WeakKeyDictionary is wanted
    here."""

    def __init__(self):
        self._refs = {}

    def __setitem__(self, result, value):
        key = id(result)
        refs = self._refs
        refs[key] = _weakref.ref(result, lambda ref: refs.pop(key, None))

    def pop(self, result, default=None):
        return default if self._refs.pop(id(result), None) is None else 1

    def __contains__(self, result):
        return id(result) in self._refs

    def __len__(self):
        return len(self._refs)

    def keys(self):
        for ref in list(self._refs.values()):
            result = ref()
            if result is not None:
                yield result

    __iter__ = keys


_results = _Results()
_interrupt_handler = None


def registerResult(result):
    """Have a result stopped by Ctrl-C."""
    _results[result] = 1


def removeResult(result):
    """Undo registerResult(); whether there was something to undo."""
    return bool(_results.pop(result, None))


def installHandler():
    """Let Ctrl-C stop the registered results."""
    global _interrupt_handler
    if _interrupt_handler is None:
        import signal
        _interrupt_handler = _InterruptHandler(signal.getsignal(signal.SIGINT))
        signal.signal(signal.SIGINT, _interrupt_handler)


def removeHandler(method=None):
    """Undo installHandler(), for good or, as a decorator, during a function."""
    if method is not None:
        from .case import _update_wrapper

        def inner(*args, **kwargs):
            import signal
            installed = signal.getsignal(signal.SIGINT)
            removeHandler()
            try:
                return method(*args, **kwargs)
            finally:
                signal.signal(signal.SIGINT, installed)
        return _update_wrapper(inner, method)
    global _interrupt_handler
    if _interrupt_handler is not None:
        import signal
        signal.signal(signal.SIGINT, _interrupt_handler.original_handler)
