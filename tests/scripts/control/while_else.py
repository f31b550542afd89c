n = 3
while n:
    n -= 1
else:
    print("else", n)  # expect: else 0
while True:
    break
else:
    print("never")
