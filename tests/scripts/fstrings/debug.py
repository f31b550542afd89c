x = 5
s = "t"
print(f"{x=}", f"{x = }", f"{s=}", f"{s=!s}", f"{x=:>4}", f"{x + 1=}", f"{ x=}")
# expect: x=5 x = 5 s='t' s=t x=   5 x + 1=6  x=5
