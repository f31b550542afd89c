print(f"{(x := 5)}", x, f"{x:=5}")  # expect: 5 5     5
