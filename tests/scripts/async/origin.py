import sys

sys.set_coroutine_origin_tracking_depth(1)


async def f():
    pass


c = f()
print(len(c.cr_origin), c.cr_origin[0][1:])  # expect: 1 (10, '<module>')
sys.set_coroutine_origin_tracking_depth(0)
c.close()
c = f()
print(c.cr_origin)  # expect: None
c.close()
c.send(None)  # raises: RuntimeError: cannot reuse already awaited coroutine
