x = 5
name = "w"
print(f"{x}", f"a{x}b{name}c", f"{x + 1}", f"{name!r}", f"{x:>4}|", f"{{}}", f"{{{x}}}", f"", F"{x}", fr"\n{x}", rf"{x}\d")
# expect: 5 a5bwc 6 'w'    5| {} {5}  5 \n5 5\d
