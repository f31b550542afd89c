for i in range(3):
    i *= 10
    print(i)  # expect: 0
    # expect: 10
    # expect: 20
