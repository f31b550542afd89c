async def main():
    async with 5:  # raises: TypeError: 'int' object does not support the asynchronous context manager protocol
        pass
main().send(None)
