s = "héllo"
print(s[0], s[1], s[-1], s[1:3], s[::-1], s[10:], s[:-2], s[::2])  # expect: h é o él olléh  hél hlo
s[5]  # raises: IndexError: string index out of range
