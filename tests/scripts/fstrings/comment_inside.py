x = 5
s = f"{
    x  # a comment
}"
print(s)  # expect: 5
