for item in 5 + 5:
    print(item)
