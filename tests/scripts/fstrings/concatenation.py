x = 1
print("a" f"{x}" "b" f"{x}", f"{x}" "{x}", "{" f"{x}" "}")  # expect: a1b1 1{x} {1}
