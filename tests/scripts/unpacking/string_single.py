a, b, c = "é😀z"
print(a, b, c)  # expect: é 😀 z
