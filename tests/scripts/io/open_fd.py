import os
r, w = os.pipe()
with open(w, "w") as f:
    print("through", 1, "pipe", file=f)
with open(r) as f:
    print(f.name == r, f.seekable(), f.read())  # expect: True False through 1 pipe
    # expect:
open("x", closefd=False)  # raises: ValueError: Cannot use closefd=False with file name
