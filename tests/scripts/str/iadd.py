s = "a"
t = s
s += "b"
print(s, t)  # expect: ab a
