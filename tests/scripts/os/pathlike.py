import os
class P:
    def __fspath__(self):
        return "/tmp"
print(os.fspath(P()), isinstance(P(), os.PathLike), isinstance("x", os.PathLike), os.path.join(P(), "a"))
# expect: /tmp True False /tmp/a
print(os.fsencode("é"), ascii(os.fsdecode(b"\xff")))
# expect: b'\xc3\xa9' '\udcff'
os.fspath(5)  # raises: TypeError: expected str, bytes or os.PathLike object, not int
