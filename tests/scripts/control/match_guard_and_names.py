match 5:
    case x if x > 10:
        print("big")
    case y:
        print("captured", y)  # expect: captured 5
print(x)  # expect: 5
