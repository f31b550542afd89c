x = 0
for i in range(50):
    if i % 2:
        if i % 3:
            if i % 5:
                x += i
print(x)  # expect: 368
