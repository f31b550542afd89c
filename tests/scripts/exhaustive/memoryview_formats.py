from array import array
values = {"b": [-128, 0, 127], "B": [0, 255], "h": [-2**15, 2**15 - 1], "H": [0, 2**16 - 1], "i": [-2**31, 2**31 - 1],
          "I": [0, 2**32 - 1], "l": [-2**63, 2**63 - 1], "L": [0, 2**64 - 1], "q": [-2**63, 2**63 - 1],
          "Q": [0, 2**64 - 1], "f": [0.5, -1.25], "d": [1e300, -0.1]}
bad = 0
for code, items in values.items():
    a = array(code, items)
    m = memoryview(a)
    if m.tolist() != items or m.format != code or m.cast("B").cast(code).tolist() != items:
        bad += 1
    for i, v in enumerate(items):
        m[-1 - i] = v
    if a.tolist() != items[::-1]:
        bad += 1
    if code not in "fd":
        for outside in (min(items) - 1, max(items) + 1):
            try:
                m[0] = outside
                bad += 1
            except ValueError as e:
                if str(e) != f"memoryview: invalid value for format '{code}'":
                    bad += 1
print(bad)  # expect: 0
