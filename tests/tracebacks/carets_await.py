class A:
    pass


async def f():
    await A()


f().send(None)
