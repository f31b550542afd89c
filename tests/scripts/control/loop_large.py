t = 0
i = 0
while i < 100000:
    if i & 1:
        t += i
    else:
        t -= 1
    i += 1
print(t)  # expect: 2499950000
