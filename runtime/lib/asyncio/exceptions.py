"""The exceptions of asyncio."""

__all__ = ("CancelledError", "TimeoutError", "InvalidStateError", "BrokenBarrierError",
           "QueueEmpty", "QueueFull")


class CancelledError(BaseException):
    """The future or task was cancelled."""


TimeoutError = TimeoutError


class InvalidStateError(Exception):
    """The operation is not allowed in this state."""


class BrokenBarrierError(RuntimeError):
    """The barrier was broken by a waiter."""


class QueueEmpty(Exception):
    """Queue.get_nowait() of an empty queue."""


class QueueFull(Exception):
    """Queue.put_nowait() on a full queue."""
