len = lambda x: "shadow"
print(len([]))  # expect: shadow
del len
print(len([]))  # expect: 0
