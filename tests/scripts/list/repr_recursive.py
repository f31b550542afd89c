a = [1]
a.append(a)
print(a)  # expect: [1, [...]]
b = [a, {"k": a}]
print(b)  # expect: [[1, [...]], {'k': [1, [...]]}]
