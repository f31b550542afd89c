# Lower-case characters that count as one when case is ignored are those with a common capital.
import re

by_capital = {}
for code in range(0x110000):
    c = chr(code)
    capital = c.upper()
    if capital != c or c.lower() != c:
        by_capital.setdefault(capital, []).append(c)
wrong = groups = 0
for capital, members in by_capital.items():
    lower = {m.lower()[0] for m in members}
    if len(lower) < 2:
        continue
    groups += 1
    for a in members:
        for b in members:
            if not re.match(re.escape(a), b, re.I) or not re.match(f"[{a}x]", b, re.I):
                wrong += 1
print(wrong, groups)  # expect: 0 24
