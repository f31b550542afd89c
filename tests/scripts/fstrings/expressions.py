d = {"k": [1, 2]}
print(f"{d['k'][0]}", f"{d["k"][1]}", f"{(lambda y: y * 2)(4)}", f"{[i for i in range(3)]}", f"{'a' if d else 'b'}", f"{ {1: 2}[1] }", f"{1, 2}", f"{not 0}")
# expect: 1 2 8 [0, 1, 2] a 2 (1, 2) True
