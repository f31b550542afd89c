async def g():
    yield 1
    return 5  # syntax-error: 'return' with value in async generator
