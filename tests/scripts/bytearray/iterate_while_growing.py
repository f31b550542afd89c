b = bytearray(b"ab")
for x in b:
    if len(b) < 5:
        b.append(x + 1)
print(b)  # expect: bytearray(b'abbcc')
