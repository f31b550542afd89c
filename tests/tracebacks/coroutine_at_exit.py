# What dies with the program can still write: a coroutine that a global name holds, an object that
# only the exception holds.
import sys


async def forgotten():
    pass


class Last:
    def __del__(self):
        print("deleted", file=sys.stderr)


held = forgotten()
error = ValueError("the end")
error.last = Last()
raise error
