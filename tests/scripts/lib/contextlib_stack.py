# contextlib: generators as context managers, stacks, suppress.
import contextlib


@contextlib.contextmanager
def tag(name, log):
    log.append("<" + name)
    try:
        yield name
    except KeyError:
        log.append("!" + name)
    finally:
        log.append(name + ">")


log = []
with contextlib.ExitStack() as stack:
    stack.callback(log.append, "callback")
    a, b = stack.enter_context(tag("a", log)), stack.enter_context(tag("b", log))
    raise KeyError
print(log, a, b)  # expect: ['<a', '<b', '!b', 'b>', 'a>', 'callback'] a b
with contextlib.suppress(ValueError):
    raise ExceptionGroup("g", [ValueError(1)])
print(list(contextlib.closing([]).__class__.__mro__)[1].__name__)  # expect: AbstractContextManager
try:
    with contextlib.ExitStack() as stack:
        stack.enter_context(1)
except TypeError as e:
    print(e)  # expect: 'builtins.int' object does not support the context manager protocol
try:
    with contextlib.contextmanager(lambda: iter([]))():
        pass
except RuntimeError as e:
    print(e)  # expect: generator didn't yield
print(isinstance(contextlib.nullcontext(), contextlib.AbstractContextManager))  # expect: True
