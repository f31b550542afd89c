async def f():
    await 5  # raises: TypeError: object int can't be used in 'await' expression
f().send(None)
