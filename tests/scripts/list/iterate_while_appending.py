a = [1, 2]
for x in a:
    if len(a) < 5:
        a.append(x + 10)
print(a)  # expect: [1, 2, 11, 12, 21]
