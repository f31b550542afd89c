# Search and text on views of bytes.
#
# CPython 3.12 has none of these methods on memoryview; bytes(view) and its methods are what to
# write there. The parts are views: nothing is copied. `in` still looks for one item.
m = memoryview(b"GET /index HTTP/1.1\r\nHost: a\r\n")
print(m.find(b"HTTP"), m.find(b"zz"), m.rfind(b"\r\n"), m.index(b"/"), m.rindex(b"T"))
# expect: 11 -1 28 4 13
print(m.count(b"\r\n"), m.count(47), m.startswith((b"POST", b"GET")), m.endswith(b"\n"))
# expect: 2 2 True True
print([bytes(p) for p in m.split()])
# expect: [b'GET', b'/index', b'HTTP/1.1', b'Host:', b'a']
print([bytes(p) for p in m.split(b"\r\n", 1)], [bytes(p) for p in m.partition(b" ")])
# expect: [b'GET /index HTTP/1.1', b'Host: a\r\n'] [b'GET', b' ', b'/index HTTP/1.1\r\nHost: a\r\n']
print(bytes(m.strip()[-3:]), m[:3].decode(), bytes(m.removeprefix(b"GET ")[:6]))
# expect: b': a' GET b'/index'
print(m.split()[1].obj is m.obj, m[::2].find(b"T/"), 71 in m, b"GET" in m)
# expect: True 1 True False
n = memoryview(bytes([1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0])).cast("I")
print(n.index(2), n.count(1), n.index(1, 1))  # expect: 1 2 2
for bad in ('m.index(b"zz")', "n.find(b'a')", "m.split(b'')", "m.find('x')", "n.index(9)", "m.find(300)"):
    try:
        print(eval(bad))
    except Exception as e:
        print(type(e).__name__ + ":", e)
# expect: ValueError: subsection not found
# expect: TypeError: memoryview.find() needs a one-dimensional view of bytes
# expect: ValueError: empty separator
# expect: TypeError: argument should be integer or bytes-like object, not 'str'
# expect: ValueError: memoryview.index(x): x not found
# expect: ValueError: byte must be in range(0, 256)

# Against the methods of bytes, over random texts of few letters and every stride.
seed = 7


def random(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
    return (seed >> 8) % n


def word(length, letters=b"ab \n"):
    return bytes(letters[random(len(letters))] for _ in range(length))


checked = 0
for _ in range(400):
    data, needle = word(random(40)), word(1 + random(3))
    for step in (1, 2, -1):
        view, b = memoryview(data)[::step], data[::step]
        lo, hi = random(12) - 6, random(50) - 6
        limit = random(4) - 1
        assert view.find(needle, lo, hi) == b.find(needle, lo, hi)
        assert view.rfind(needle, lo, hi) == b.rfind(needle, lo, hi)
        assert view.count(needle, lo, hi) == b.count(needle, lo, hi)
        assert view.startswith(needle, lo, hi) == b.startswith(needle, lo, hi)
        assert view.endswith(needle, lo, hi) == b.endswith(needle, lo, hi)
        assert [bytes(p) for p in view.split(None, limit)] == b.split(None, limit)
        assert [bytes(p) for p in view.split(needle, limit)] == b.split(needle, limit)
        assert tuple(map(bytes, view.partition(needle))) == b.partition(needle)
        assert tuple(map(bytes, view.rpartition(needle))) == b.rpartition(needle)
        for name in ("strip", "lstrip", "rstrip"):
            assert bytes(getattr(view, name)()) == getattr(b, name)()
            assert bytes(getattr(view, name)(needle)) == getattr(b, name)(needle)
        assert bytes(view.removeprefix(needle)) == b.removeprefix(needle)
        assert bytes(view.removesuffix(needle)) == b.removesuffix(needle)
        assert view.decode() == b.decode()
        assert (97 in view) == (97 in b)
        checked += 1
print(checked)  # expect: 1200
