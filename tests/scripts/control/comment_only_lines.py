# a comment

    # indented comment
x = 1  # trailing
print(x)  # expect: 1
