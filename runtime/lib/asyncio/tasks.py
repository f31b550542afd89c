"""Task: a coroutine that runs in a loop; and ways to wait for several."""

import contextvars
import itertools
import types
import weakref
from . import coroutines, events, exceptions, futures

__all__ = ("Task", "create_task", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "wait",
           "wait_for", "as_completed", "sleep", "gather", "shield", "ensure_future",
           "run_coroutine_threadsafe", "current_task", "all_tasks", "to_thread",
           "_register_task", "_unregister_task", "_enter_task", "_leave_task")

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

_numbers = itertools.count(1)
_all_tasks = weakref.WeakSet()
_current_tasks = {}


def current_task(loop=None):
    """The task that runs now, or None."""
    return _current_tasks.get(events.get_running_loop() if loop is None else loop)


def all_tasks(loop=None):
    """The tasks of a loop that are not done."""
    if loop is None:
        loop = events.get_running_loop()
    return {task for task in list(_all_tasks) if task.get_loop() is loop and not task.done()}


def _register_task(task):
    _all_tasks.add(task)


def _unregister_task(task):
    _all_tasks.discard(task)


def _enter_task(loop, task):
    running = _current_tasks.get(loop)
    if running is not None:
        raise RuntimeError(f"Cannot enter into task {task!r} while another task {running!r} is "
                           "being executed.")
    _current_tasks[loop] = task


def _leave_task(loop, task):
    running = _current_tasks.get(loop)
    if running is not task:
        raise RuntimeError(f"Leaving task {task!r} does not match the current task {running!r}.")
    del _current_tasks[loop]


class Task(futures.Future):
    """A coroutine that runs in a loop; its result is the coroutine's."""

    _log_destroy_pending = True

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        super().__init__(loop=loop)
        if not coroutines.iscoroutine(coro):
            self._log_destroy_pending = False
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        self._name = f"Task-{next(_numbers)}" if name is None else str(name)
        self._num_cancels_requested = 0
        self._must_cancel = False
        self._fut_waiter = None
        self._coro = coro
        self._context = contextvars.copy_context() if context is None else context
        self._loop.call_soon(self.__step, context=self._context)
        _register_task(self)

    def __del__(self):
        if self._state == "PENDING" and self._log_destroy_pending:
            self._loop.call_exception_handler({
                "task": self,
                "message": "Task was destroyed but it is pending!",
            })
        super().__del__()

    __class_getitem__ = classmethod(types.GenericAlias)

    def _repr_info(self):
        info = super()._repr_info()
        if self._must_cancel:
            info[0] = "cancelling"
        info.insert(1, f"name={self._name!r}")
        info.insert(2, f"coro={self._coro!r}")
        if self._fut_waiter is not None:
            info.insert(3, f"wait_for={self._fut_waiter!r}")
        return info

    def get_coro(self):
        """The coroutine."""
        return self._coro

    def get_context(self):
        """The context in which the coroutine runs."""
        return self._context

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")

    def get_stack(self, *, limit=None):
        """The frames of the suspended coroutine."""
        frame = getattr(self._coro, "cr_frame", None)
        return [] if frame is None else [frame]

    def cancel(self, msg=None):
        """Have CancelledError raised in the coroutine; False if it is done already."""
        self._log_traceback = False
        if self.done():
            return False
        self._num_cancels_requested += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        """How often cancel() was called, less the calls of uncancel()."""
        return self._num_cancels_requested

    def uncancel(self):
        """A request to cancel has been served without ending the task."""
        if self._num_cancels_requested > 0:
            self._num_cancels_requested -= 1
        return self._num_cancels_requested

    def __step(self, error=None):
        __tracebackhide__ = True
        if self.done():
            raise exceptions.InvalidStateError(f"_step(): already done: {self!r}, {error!r}")
        if self._must_cancel:
            if not isinstance(error, exceptions.CancelledError):
                error = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        _enter_task(self._loop, self)
        try:
            self.__advance(error)
        finally:
            _leave_task(self._loop, self)

    def __advance(self, error):
        __tracebackhide__ = True
        try:
            yielded = self._coro.send(None) if error is None else self._coro.throw(error)
        except StopIteration as stop:
            if self._must_cancel:
                # It was cancelled in its last step.
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(stop.value)
        except exceptions.CancelledError as cancelled:
            self._cancelled_exc = cancelled
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as leaving:
            super().set_exception(leaving)
            raise
        except BaseException as failure:
            super().set_exception(failure)
        else:
            self.__wait_for(yielded)

    def __wait_for(self, yielded):
        complaint = None
        blocking = getattr(yielded, "_asyncio_future_blocking", None)
        if blocking is not None:
            if yielded.get_loop() is not self._loop:
                complaint = f"Task {self!r} got Future {yielded!r} attached to a different loop"
            elif not blocking:
                complaint = (f"yield was used instead of yield from in task {self!r} with "
                             f"{yielded!r}")
            elif yielded is self:
                complaint = f"Task cannot await on itself: {self!r}"
            else:
                yielded._asyncio_future_blocking = False
                yielded.add_done_callback(self.__wakeup, context=self._context)
                self._fut_waiter = yielded
                if self._must_cancel and yielded.cancel(msg=self._cancel_message):
                    self._must_cancel = False
                return
        elif yielded is None:
            self._loop.call_soon(self.__step, context=self._context)
            return
        elif isinstance(yielded, types.GeneratorType):
            complaint = ("yield was used instead of yield from for generator in task "
                         f"{self!r} with {yielded!r}")
        else:
            complaint = f"Task got bad yield: {yielded!r}"
        self._loop.call_soon(self.__step, RuntimeError(complaint), context=self._context)

    def __wakeup(self, future):
        __tracebackhide__ = True
        try:
            future.result()
        except BaseException as error:
            self.__step(error)
        else:
            self.__step()


def create_task(coro, *, name=None, context=None):
    """Run a coroutine in the running loop."""
    loop = events.get_running_loop()
    if context is None:
        return loop.create_task(coro, name=name)
    return loop.create_task(coro, name=name, context=context)


async def _await(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    """A future of anything that can be awaited."""
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError("The future belongs to a different loop than the one specified as the "
                             "loop argument")
        return coro_or_future
    close = not coroutines.iscoroutine(coro_or_future)
    if close:
        if not hasattr(type(coro_or_future), "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro_or_future = _await(coro_or_future)
    if loop is None:
        loop = events.get_event_loop()
    try:
        return loop.create_task(coro_or_future)
    except RuntimeError:
        coro_or_future.close()
        raise


class _Yield:
    def __await__(self):
        yield


async def sleep(delay, result=None):
    """Wait for some seconds; others run meanwhile."""
    if delay <= 0:
        await _Yield()
        return result
    loop = events.get_running_loop()
    future = loop.create_future()

    def wake_up():
        if not future.done():
            future.set_result(result)

    timer = loop.call_later(delay, wake_up)
    try:
        return await future
    finally:
        timer.cancel()


def _release(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Wait for some of the tasks: (the set of those done, the set of the others)."""
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = set(fs)
    if any(coroutines.iscoroutine(f) for f in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    return await _wait(fs, timeout, return_when, events.get_running_loop())


async def _wait(fs, timeout, return_when, loop):
    waiter = loop.create_future()
    timer = None if timeout is None else loop.call_later(timeout, _release, waiter)
    remaining = sum(not f.done() for f in fs)

    def on_done(future):
        nonlocal remaining
        remaining -= 1
        if (remaining <= 0 or return_when == FIRST_COMPLETED
                or return_when == FIRST_EXCEPTION and not future.cancelled()
                and future.exception() is not None):
            if timer is not None:
                timer.cancel()
            _release(waiter)

    def is_over(future):
        return return_when == FIRST_COMPLETED or (
            return_when == FIRST_EXCEPTION and not future.cancelled()
            and future.exception() is not None)

    if remaining and not any(f.done() and is_over(f) for f in fs):
        for future in fs:
            if not future.done():
                future.add_done_callback(on_done)
        try:
            await waiter
        finally:
            for future in fs:
                future.remove_done_callback(on_done)
    if timer is not None:
        timer.cancel()
    done = {future for future in fs if future.done()}
    return done, fs - done


async def wait_for(fut, timeout):
    """The result of an awaitable; it is cancelled, and TimeoutError raised, if it takes too long."""
    from . import timeouts
    if fut is not None and not futures.isfuture(fut) and not coroutines.iscoroutine(fut):
        fut = ensure_future(fut)
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        fut.cancel()
        try:
            await wait([fut])
            return fut.result()
        except exceptions.CancelledError as error:
            raise TimeoutError from error
    async with timeouts.timeout(timeout):
        return await fut


def as_completed(fs, *, timeout=None):
    """Awaitables of the results, in the order in which they come."""
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    from .queues import Queue
    done = Queue()
    loop = events.get_event_loop()
    pending = {ensure_future(f, loop=loop) for f in set(fs)}
    timer = None

    def on_timeout():
        for future in pending:
            future.remove_done_callback(on_done)
            done.put_nowait(None)
        pending.clear()

    def on_done(future):
        if not pending:
            return
        pending.discard(future)
        done.put_nowait(future)
        if not pending and timer is not None:
            timer.cancel()

    async def next_result():
        future = await done.get()
        if future is None:
            raise exceptions.TimeoutError
        return future.result()

    for future in pending:
        future.add_done_callback(on_done)
    if pending and timeout is not None:
        timer = loop.call_later(timeout, on_timeout)
    for _ in range(len(pending)):
        yield next_result()


class _Gathering(futures.Future):
    """The future of gather(): cancelling it cancels the children."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        any_cancelled = False
        for child in self._children:
            if child.cancel(msg=msg):
                any_cancelled = True
        if any_cancelled:
            self._cancel_requested = True
        return any_cancelled


def gather(*coros_or_futures, return_exceptions=False):
    """A future of the list of all results."""
    if not coros_or_futures:
        loop = events.get_event_loop()
        outer = loop.create_future()
        outer.set_result([])
        return outer
    loop = events._get_running_loop()
    unique = {}
    children = []
    for awaitable in coros_or_futures:
        if awaitable not in unique:
            future = ensure_future(awaitable, loop=loop)
            if loop is None:
                loop = future.get_loop()
            if future is not awaitable:
                future._log_destroy_pending = False
            unique[awaitable] = future
        children.append(unique[awaitable])
    outer = _Gathering(children, loop=loop)
    remaining = len(unique)

    def on_done(future):
        nonlocal remaining
        remaining -= 1
        if outer.done():
            if not future.cancelled():
                future.exception()
            return
        if not return_exceptions:
            if future.cancelled():
                outer.set_exception(future._make_cancelled_error())
                return
            if future.exception() is not None:
                outer.set_exception(future.exception())
                return
        if remaining:
            return
        results = []
        for child in children:
            if child.cancelled():
                results.append(exceptions.CancelledError(
                    "" if child._cancel_message is None else child._cancel_message))
            else:
                error = child.exception()
                results.append(child.result() if error is None else error)
        if outer._cancel_requested:
            outer.set_exception(future._make_cancelled_error() if future.cancelled()
                                else exceptions.CancelledError())
        else:
            outer.set_result(results)

    for future in unique.values():
        future.add_done_callback(on_done)
    return outer


def shield(arg):
    """A future of the result that can be cancelled without cancelling what makes it."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def inner_done(future):
        if outer.cancelled():
            if not future.cancelled():
                future.exception()
        elif future.cancelled():
            outer.cancel()
        elif future.exception() is not None:
            outer.set_exception(future.exception())
        else:
            outer.set_result(future.result())

    def outer_done(_):
        if not inner.done():
            inner.remove_done_callback(inner_done)

    inner.add_done_callback(inner_done)
    outer.add_done_callback(outer_done)
    return outer


def run_coroutine_threadsafe(coro, loop):
    """A task of the coroutine in that loop."""
    if not coroutines.iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    return ensure_future(coro, loop=loop)


async def to_thread(func, /, *args, **kwargs):
    """Call the function at once: there are no threads to do it elsewhere."""
    context = contextvars.copy_context()
    return context.run(func, *args, **kwargs)
