values = [0, 1, -1, 0.0, -0.0, 0.5, 1.0, 2**53, 2.0**53, 2**53 + 1, 2**62, 2.0**62, 2**64, 1e19, 10**25, 1e25, -2**63, -2.0**63, True, False,
          float("inf"), float("-inf"), 1 + 0j]
rows = []
for a in values:
    row = ""
    for b in values:
        row += "=" if a == b else "."
        if not isinstance(a, complex) and not isinstance(b, complex):
            row += "<" if a < b else ">" if a > b else " "
    rows.append(row)
digest = 0
for c in "".join(rows):
    digest = (digest * 31 + ord(c)) % 1000000007
print(digest, all(hash(a) == hash(b) for a in values for b in values if a == b))
# expect: 738594704 True
