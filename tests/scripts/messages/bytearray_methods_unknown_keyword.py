def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: bytearray(b"abc").append(foo=1))
# expect: TypeError: bytearray.append() takes no keyword arguments
t(lambda: bytearray(b"abc").capitalize(foo=1))
# expect: TypeError: bytearray.capitalize() takes no keyword arguments
t(lambda: bytearray(b"abc").center(foo=1))
# expect: TypeError: bytearray.center() takes no keyword arguments
t(lambda: bytearray(b"abc").clear(foo=1))
# expect: TypeError: bytearray.clear() takes no keyword arguments
t(lambda: bytearray(b"abc").copy(foo=1))
# expect: TypeError: bytearray.copy() takes no keyword arguments
t(lambda: bytearray(b"abc").count(foo=1))
# expect: TypeError: bytearray.count() takes no keyword arguments
t(lambda: bytearray(b"abc").decode(foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for decode()
t(lambda: bytearray(b"abc").endswith(foo=1))
# expect: TypeError: bytearray.endswith() takes no keyword arguments
t(lambda: bytearray(b"abc").expandtabs(foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for expandtabs()
t(lambda: bytearray(b"abc").extend(foo=1))
# expect: TypeError: bytearray.extend() takes no keyword arguments
t(lambda: bytearray(b"abc").find(foo=1))
# expect: TypeError: bytearray.find() takes no keyword arguments
t(lambda: bytearray(b"abc").fromhex(foo=1))
# expect: TypeError: bytearray.fromhex() takes no keyword arguments
t(lambda: bytearray(b"abc").hex(foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for hex()
t(lambda: bytearray(b"abc").index(foo=1))
# expect: TypeError: bytearray.index() takes no keyword arguments
t(lambda: bytearray(b"abc").insert(foo=1))
# expect: TypeError: bytearray.insert() takes no keyword arguments
t(lambda: bytearray(b"abc").isalnum(foo=1))
# expect: TypeError: bytearray.isalnum() takes no keyword arguments
t(lambda: bytearray(b"abc").isalpha(foo=1))
# expect: TypeError: bytearray.isalpha() takes no keyword arguments
t(lambda: bytearray(b"abc").isascii(foo=1))
# expect: TypeError: bytearray.isascii() takes no keyword arguments
t(lambda: bytearray(b"abc").isdigit(foo=1))
# expect: TypeError: bytearray.isdigit() takes no keyword arguments
t(lambda: bytearray(b"abc").islower(foo=1))
# expect: TypeError: bytearray.islower() takes no keyword arguments
t(lambda: bytearray(b"abc").isspace(foo=1))
# expect: TypeError: bytearray.isspace() takes no keyword arguments
t(lambda: bytearray(b"abc").istitle(foo=1))
# expect: TypeError: bytearray.istitle() takes no keyword arguments
t(lambda: bytearray(b"abc").isupper(foo=1))
# expect: TypeError: bytearray.isupper() takes no keyword arguments
t(lambda: bytearray(b"abc").join(foo=1))
# expect: TypeError: bytearray.join() takes no keyword arguments
t(lambda: bytearray(b"abc").ljust(foo=1))
# expect: TypeError: bytearray.ljust() takes no keyword arguments
t(lambda: bytearray(b"abc").lower(foo=1))
# expect: TypeError: bytearray.lower() takes no keyword arguments
t(lambda: bytearray(b"abc").lstrip(foo=1))
# expect: TypeError: bytearray.lstrip() takes no keyword arguments
t(lambda: bytearray(b"abc").maketrans(foo=1))
# expect: TypeError: bytearray.maketrans() takes no keyword arguments
t(lambda: bytearray(b"abc").partition(foo=1))
# expect: TypeError: bytearray.partition() takes no keyword arguments
t(lambda: bytearray(b"abc").pop(foo=1))
# expect: TypeError: bytearray.pop() takes no keyword arguments
t(lambda: bytearray(b"abc").remove(foo=1))
# expect: TypeError: bytearray.remove() takes no keyword arguments
t(lambda: bytearray(b"abc").removeprefix(foo=1))
# expect: TypeError: bytearray.removeprefix() takes no keyword arguments
t(lambda: bytearray(b"abc").removesuffix(foo=1))
# expect: TypeError: bytearray.removesuffix() takes no keyword arguments
t(lambda: bytearray(b"abc").replace(foo=1))
# expect: TypeError: bytearray.replace() takes no keyword arguments
t(lambda: bytearray(b"abc").reverse(foo=1))
# expect: TypeError: bytearray.reverse() takes no keyword arguments
t(lambda: bytearray(b"abc").rfind(foo=1))
# expect: TypeError: bytearray.rfind() takes no keyword arguments
t(lambda: bytearray(b"abc").rindex(foo=1))
# expect: TypeError: bytearray.rindex() takes no keyword arguments
t(lambda: bytearray(b"abc").rjust(foo=1))
# expect: TypeError: bytearray.rjust() takes no keyword arguments
t(lambda: bytearray(b"abc").rpartition(foo=1))
# expect: TypeError: bytearray.rpartition() takes no keyword arguments
t(lambda: bytearray(b"abc").rsplit(foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for rsplit()
t(lambda: bytearray(b"abc").rstrip(foo=1))
# expect: TypeError: bytearray.rstrip() takes no keyword arguments
t(lambda: bytearray(b"abc").split(foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for split()
t(lambda: bytearray(b"abc").splitlines(foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for splitlines()
t(lambda: bytearray(b"abc").startswith(foo=1))
# expect: TypeError: bytearray.startswith() takes no keyword arguments
t(lambda: bytearray(b"abc").strip(foo=1))
# expect: TypeError: bytearray.strip() takes no keyword arguments
t(lambda: bytearray(b"abc").swapcase(foo=1))
# expect: TypeError: bytearray.swapcase() takes no keyword arguments
t(lambda: bytearray(b"abc").title(foo=1))
# expect: TypeError: bytearray.title() takes no keyword arguments
t(lambda: bytearray(b"abc").translate(foo=1))
# expect: TypeError: translate() takes at least 1 positional argument (0 given)
t(lambda: bytearray(b"abc").upper(foo=1))
# expect: TypeError: bytearray.upper() takes no keyword arguments
t(lambda: bytearray(b"abc").zfill(foo=1))
# expect: TypeError: bytearray.zfill() takes no keyword arguments
