import os
def opener(path, flags):
    print(path, flags & os.O_ACCMODE == os.O_RDONLY)  # expect: nowhere True
    return os.open(__file__, flags)
with open("nowhere", opener=opener) as f:
    print(f.readline().strip(), f.name)  # expect: import os nowhere
open("x", opener=lambda p, f: -1)  # raises: ValueError: opener returned -1
