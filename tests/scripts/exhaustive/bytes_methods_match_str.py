# On ASCII, the methods of bytes, bytearray and str agree.
words = ["", "a", "Abc def", "  x y  ", "aXbXc", "12a", "TITLE Case", "a\nb\r\nc", "tab\there", "--a--", "ab" * 5]
bad = 0
for w in words:
    b, ba = w.encode(), bytearray(w, "ascii")
    for name in ("upper", "lower", "title", "capitalize", "swapcase", "strip", "lstrip", "rstrip", "expandtabs"):
        want = getattr(w, name)().encode()
        if getattr(b, name)() != want or getattr(ba, name)() != want:
            bad += 1
    for name in ("isalpha", "isdigit", "isalnum", "isspace", "islower", "isupper", "istitle", "isascii"):
        if getattr(b, name)() != getattr(w, name)() or getattr(ba, name)() != getattr(w, name)():
            bad += 1
    for name in ("split", "rsplit", "splitlines"):
        if [x.encode() for x in getattr(w, name)()] != getattr(b, name)():
            bad += 1
    for width in (0, 3, 8, 13):
        for name in ("center", "ljust", "rjust", "zfill"):
            if getattr(w, name)(width).encode() != getattr(b, name)(width):
                bad += 1
    for x in ("a", "X", "ab", "-", " "):
        y = x.encode()
        if w.find(x) != b.find(y) or w.count(x) != b.count(y) or w.partition(x)[0].encode() != b.partition(y)[0]:
            bad += 1
        if w.replace(x, "##").encode() != b.replace(y, b"##") or w.strip(x).encode() != b.strip(y):
            bad += 1
        if w.startswith(x) != b.startswith(y) or w.endswith(x) != ba.endswith(y):
            bad += 1
print(bad)  # expect: 0
