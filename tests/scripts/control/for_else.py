for i in range(3):
    if i == 1:
        break
else:
    print("not printed")
for i in []:
    pass
else:
    print("empty else")  # expect: empty else
