ﬁ = 3
print(fi)  # expect: 3
