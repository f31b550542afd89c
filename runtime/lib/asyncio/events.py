"""Handles of callbacks, and which event loop is the present one."""

import contextvars
import sys

__all__ = ("AbstractEventLoopPolicy", "AbstractEventLoop", "DefaultEventLoopPolicy", "Handle",
           "TimerHandle", "get_event_loop_policy", "set_event_loop_policy", "get_event_loop",
           "set_event_loop", "new_event_loop", "_set_running_loop", "get_running_loop",
           "_get_running_loop")


class Handle:
    """A callback that a loop will call, unless it is cancelled before."""

    def __init__(self, callback, args, loop, context=None):
        self._context = contextvars.copy_context() if context is None else context
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False

    def __repr__(self):
        parts = [type(self).__name__]
        if self._cancelled:
            parts.append("cancelled")
        elif self._callback is not None:
            name = getattr(self._callback, "__qualname__", None) or repr(self._callback)
            parts.append(f"{name}({', '.join(map(repr, self._args))})")
        return f"<{' '.join(parts)}>"

    def get_context(self):
        """The context in which the callback will run."""
        return self._context

    def cancel(self):
        """Do not call the callback."""
        if not self._cancelled:
            self._cancelled = True
            self._callback = self._args = None

    def cancelled(self):
        """Has it been cancelled?"""
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            name = getattr(self._callback, "__qualname__", None) or repr(self._callback)
            self._loop.call_exception_handler({
                "message": f"Exception in callback {name}({', '.join(map(repr, self._args or ()))})",
                "exception": error,
                "handle": self,
            })


class TimerHandle(Handle):
    """A callback that is called at some time of the loop's clock."""

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when

    def when(self):
        """The time, as loop.time() counts."""
        return self._when

    def __hash__(self):
        return hash(self._when)

    def __lt__(self, other):
        return self._when < other._when if isinstance(other, TimerHandle) else NotImplemented

    def __le__(self, other):
        return self._when <= other._when if isinstance(other, TimerHandle) else NotImplemented

    def __gt__(self, other):
        return self._when > other._when if isinstance(other, TimerHandle) else NotImplemented

    def __ge__(self, other):
        return self._when >= other._when if isinstance(other, TimerHandle) else NotImplemented

    def __eq__(self, other):
        if isinstance(other, TimerHandle):
            return (self._when == other._when and self._callback == other._callback
                    and self._args == other._args and self._cancelled == other._cancelled)
        return NotImplemented


class AbstractEventLoop:
    """What an event loop is asked to do."""

    def run_forever(self):
        raise NotImplementedError

    def run_until_complete(self, future):
        raise NotImplementedError

    def stop(self):
        raise NotImplementedError

    def is_running(self):
        raise NotImplementedError

    def is_closed(self):
        raise NotImplementedError

    def close(self):
        raise NotImplementedError

    async def shutdown_asyncgens(self):
        raise NotImplementedError

    async def shutdown_default_executor(self):
        raise NotImplementedError

    def call_soon(self, callback, *args, context=None):
        raise NotImplementedError

    def call_later(self, delay, callback, *args, context=None):
        raise NotImplementedError

    def call_at(self, when, callback, *args, context=None):
        raise NotImplementedError

    def call_soon_threadsafe(self, callback, *args, context=None):
        raise NotImplementedError

    def time(self):
        raise NotImplementedError

    def create_future(self):
        raise NotImplementedError

    def create_task(self, coro, *, name=None, context=None):
        raise NotImplementedError

    def run_in_executor(self, executor, func, *args):
        raise NotImplementedError

    def add_signal_handler(self, sig, callback, *args):
        raise NotImplementedError

    def remove_signal_handler(self, sig):
        raise NotImplementedError

    async def create_connection(self, protocol_factory, *args, **kwargs):
        raise NotImplementedError

    async def create_server(self, protocol_factory, *args, **kwargs):
        raise NotImplementedError

    async def subprocess_exec(self, protocol_factory, *args, **kwargs):
        raise NotImplementedError

    async def subprocess_shell(self, protocol_factory, *args, **kwargs):
        raise NotImplementedError


class AbstractEventLoopPolicy:
    """How the present loop is found."""

    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """One loop, made when it is first asked for."""

    def __init__(self):
        self._loop = None
        self._set_called = False

    def get_event_loop(self):
        if self._loop is None and not self._set_called:
            import warnings
            warnings.warn("There is no current event loop", DeprecationWarning, stacklevel=3)
            self.set_event_loop(self.new_event_loop())
        if self._loop is None:
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
        return self._loop

    def set_event_loop(self, loop):
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError("loop must be an instance of AbstractEventLoop or None, not "
                            f"'{type(loop).__name__}'")
        self._set_called = True
        self._loop = loop

    def new_event_loop(self):
        from .base_events import BaseEventLoop
        return BaseEventLoop()


_event_loop_policy = None
_running_loop = None


def _get_running_loop():
    return _running_loop


def _set_running_loop(loop):
    global _running_loop
    _running_loop = loop


def get_running_loop():
    """The loop that runs now; RuntimeError if none does."""
    if _running_loop is None:
        raise RuntimeError("no running event loop")
    return _running_loop


def get_event_loop_policy():
    """The present policy."""
    global _event_loop_policy
    if _event_loop_policy is None:
        _event_loop_policy = DefaultEventLoopPolicy()
    return _event_loop_policy


def set_event_loop_policy(policy):
    """Set the policy; None for the default one."""
    global _event_loop_policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError("policy must be an instance of AbstractEventLoopPolicy or None, not "
                        f"'{type(policy).__name__}'")
    _event_loop_policy = policy


def get_event_loop():
    """The running loop, else the policy's."""
    return _running_loop if _running_loop is not None else get_event_loop_policy().get_event_loop()


def set_event_loop(loop):
    """Set the policy's loop."""
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    """A new loop of the policy's kind."""
    return get_event_loop_policy().new_event_loop()
