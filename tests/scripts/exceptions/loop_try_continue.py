out = []
for x in [1, 0, 2]:
    try:
        out.append(10 // x)
    except ZeroDivisionError:
        out.append(None)
        continue
    out.append("ok")
print(out)  # expect: [10, 'ok', None, 5, 'ok']
