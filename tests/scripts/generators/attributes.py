def g():
    yield 1
it = g()
print(it.__name__, it.__qualname__, it.gi_running, it.gi_frame is not None, it.gi_yieldfrom, it.gi_code.co_name, iter(it) is it)
# expect: g g False True None g True
list(it)
print(it.gi_frame)  # expect: None
