x = 1
s = f"""a {
    x
    + 1
} b
{x}"""
print(repr(s))  # expect: 'a 2 b\n1'
