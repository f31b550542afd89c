def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: bytearray(b"abc").append(None, foo=1))
# expect: TypeError: bytearray.append() takes no keyword arguments
t(lambda: bytearray(b"abc").capitalize(None, foo=1))
# expect: TypeError: bytearray.capitalize() takes no keyword arguments
t(lambda: bytearray(b"abc").center(None, foo=1))
# expect: TypeError: bytearray.center() takes no keyword arguments
t(lambda: bytearray(b"abc").clear(None, foo=1))
# expect: TypeError: bytearray.clear() takes no keyword arguments
t(lambda: bytearray(b"abc").copy(None, foo=1))
# expect: TypeError: bytearray.copy() takes no keyword arguments
t(lambda: bytearray(b"abc").count(None, foo=1))
# expect: TypeError: bytearray.count() takes no keyword arguments
t(lambda: bytearray(b"abc").decode(None, foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for decode()
t(lambda: bytearray(b"abc").endswith(None, foo=1))
# expect: TypeError: bytearray.endswith() takes no keyword arguments
t(lambda: bytearray(b"abc").expandtabs(None, foo=1))
# expect: TypeError: expandtabs() takes at most 1 argument (2 given)
t(lambda: bytearray(b"abc").extend(None, foo=1))
# expect: TypeError: bytearray.extend() takes no keyword arguments
t(lambda: bytearray(b"abc").find(None, foo=1))
# expect: TypeError: bytearray.find() takes no keyword arguments
t(lambda: bytearray(b"abc").fromhex(None, foo=1))
# expect: TypeError: bytearray.fromhex() takes no keyword arguments
t(lambda: bytearray(b"abc").hex(None, foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for hex()
t(lambda: bytearray(b"abc").index(None, foo=1))
# expect: TypeError: bytearray.index() takes no keyword arguments
t(lambda: bytearray(b"abc").insert(None, foo=1))
# expect: TypeError: bytearray.insert() takes no keyword arguments
t(lambda: bytearray(b"abc").isalnum(None, foo=1))
# expect: TypeError: bytearray.isalnum() takes no keyword arguments
t(lambda: bytearray(b"abc").isalpha(None, foo=1))
# expect: TypeError: bytearray.isalpha() takes no keyword arguments
t(lambda: bytearray(b"abc").isascii(None, foo=1))
# expect: TypeError: bytearray.isascii() takes no keyword arguments
t(lambda: bytearray(b"abc").isdigit(None, foo=1))
# expect: TypeError: bytearray.isdigit() takes no keyword arguments
t(lambda: bytearray(b"abc").islower(None, foo=1))
# expect: TypeError: bytearray.islower() takes no keyword arguments
t(lambda: bytearray(b"abc").isspace(None, foo=1))
# expect: TypeError: bytearray.isspace() takes no keyword arguments
t(lambda: bytearray(b"abc").istitle(None, foo=1))
# expect: TypeError: bytearray.istitle() takes no keyword arguments
t(lambda: bytearray(b"abc").isupper(None, foo=1))
# expect: TypeError: bytearray.isupper() takes no keyword arguments
t(lambda: bytearray(b"abc").join(None, foo=1))
# expect: TypeError: bytearray.join() takes no keyword arguments
t(lambda: bytearray(b"abc").ljust(None, foo=1))
# expect: TypeError: bytearray.ljust() takes no keyword arguments
t(lambda: bytearray(b"abc").lower(None, foo=1))
# expect: TypeError: bytearray.lower() takes no keyword arguments
t(lambda: bytearray(b"abc").lstrip(None, foo=1))
# expect: TypeError: bytearray.lstrip() takes no keyword arguments
t(lambda: bytearray(b"abc").maketrans(None, foo=1))
# expect: TypeError: bytearray.maketrans() takes no keyword arguments
t(lambda: bytearray(b"abc").partition(None, foo=1))
# expect: TypeError: bytearray.partition() takes no keyword arguments
t(lambda: bytearray(b"abc").pop(None, foo=1))
# expect: TypeError: bytearray.pop() takes no keyword arguments
t(lambda: bytearray(b"abc").remove(None, foo=1))
# expect: TypeError: bytearray.remove() takes no keyword arguments
t(lambda: bytearray(b"abc").removeprefix(None, foo=1))
# expect: TypeError: bytearray.removeprefix() takes no keyword arguments
t(lambda: bytearray(b"abc").removesuffix(None, foo=1))
# expect: TypeError: bytearray.removesuffix() takes no keyword arguments
t(lambda: bytearray(b"abc").replace(None, foo=1))
# expect: TypeError: bytearray.replace() takes no keyword arguments
t(lambda: bytearray(b"abc").reverse(None, foo=1))
# expect: TypeError: bytearray.reverse() takes no keyword arguments
t(lambda: bytearray(b"abc").rfind(None, foo=1))
# expect: TypeError: bytearray.rfind() takes no keyword arguments
t(lambda: bytearray(b"abc").rindex(None, foo=1))
# expect: TypeError: bytearray.rindex() takes no keyword arguments
t(lambda: bytearray(b"abc").rjust(None, foo=1))
# expect: TypeError: bytearray.rjust() takes no keyword arguments
t(lambda: bytearray(b"abc").rpartition(None, foo=1))
# expect: TypeError: bytearray.rpartition() takes no keyword arguments
t(lambda: bytearray(b"abc").rsplit(None, foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for rsplit()
t(lambda: bytearray(b"abc").rstrip(None, foo=1))
# expect: TypeError: bytearray.rstrip() takes no keyword arguments
t(lambda: bytearray(b"abc").split(None, foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for split()
t(lambda: bytearray(b"abc").splitlines(None, foo=1))
# expect: TypeError: splitlines() takes at most 1 argument (2 given)
t(lambda: bytearray(b"abc").startswith(None, foo=1))
# expect: TypeError: bytearray.startswith() takes no keyword arguments
t(lambda: bytearray(b"abc").strip(None, foo=1))
# expect: TypeError: bytearray.strip() takes no keyword arguments
t(lambda: bytearray(b"abc").swapcase(None, foo=1))
# expect: TypeError: bytearray.swapcase() takes no keyword arguments
t(lambda: bytearray(b"abc").title(None, foo=1))
# expect: TypeError: bytearray.title() takes no keyword arguments
t(lambda: bytearray(b"abc").translate(None, foo=1))
# expect: TypeError: 'foo' is an invalid keyword argument for translate()
t(lambda: bytearray(b"abc").upper(None, foo=1))
# expect: TypeError: bytearray.upper() takes no keyword arguments
t(lambda: bytearray(b"abc").zfill(None, foo=1))
# expect: TypeError: bytearray.zfill() takes no keyword arguments
