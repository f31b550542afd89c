print([locals()["i"] for i in range(3)])  # expect: [0, 1, 2]
print("i" in locals())  # expect: False
