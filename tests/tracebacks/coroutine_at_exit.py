# What dies with the program can still write: a coroutine that a global name holds, an object that
# only the exception's frames hold.
import sys


async def forgotten():
    pass


class Last:
    def __del__(self):
        print("deleted", file=sys.stderr)


def fail():
    last = Last()
    raise ValueError("the end")


held = forgotten()
fail()
