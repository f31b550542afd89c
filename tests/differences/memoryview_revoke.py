# memoryview.revoke() ends every view of an export at once.
#
# CPython 3.12 has release(), which ends one view; slices and casts of it live on and keep the
# exporter from being resized. revoke() on a view that was made from the exporter itself ends them
# all in constant time, gives the memory back, and lets each later access raise ValueError. A buffer
# that native code still holds keeps the memory where it is until it is given back.
b = bytearray(b"hello world")
root = memoryview(b)
part, cast, read = root[2:5], root.cast("b"), root.toreadonly()
items = iter(root)
try:
    part.revoke()
except ValueError as e:
    print(e)  # expect: only a view that was made from its exporter can revoke it
root.revoke()
b.append(33)
for view in (root, part, cast, read):
    for use in (lambda: view[0], lambda: len(view), view.tobytes, lambda: view[:1]):
        try:
            print(use())
        except ValueError as e:
            assert str(e) == "operation forbidden on revoked memoryview object", e
print(repr(part)[:15], part == part, part == cast)  # expect: <revoked memory True False
try:
    next(items)
except ValueError as e:
    print(e)  # expect: operation forbidden on revoked memoryview object
root.release()
print(repr(root)[:16])  # expect: <released memory


# A destructor or __index__ may revoke while an operation is under way.
class Revoker:
    def __index__(self):
        shared.revoke()
        b.extend(bytes(10_000))
        return 1


shared = memoryview(b)
for use in ("shared[Revoker()]", "shared[Revoker():]", "shared.__setitem__(0, Revoker())", "shared[:3][Revoker()]"):
    shared = memoryview(b)
    try:
        print(eval(use))
    except ValueError as e:
        print(e)
# expect: operation forbidden on revoked memoryview object
# expect: operation forbidden on revoked memoryview object
# expect: operation forbidden on revoked memoryview object
# expect: operation forbidden on revoked memoryview object
