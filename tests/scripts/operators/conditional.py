print("yes" if [] else "no", (1 if True else 2) + 1, [x if x else "-" for x in (0, 1)])
# expect: no 2 ['-', 1]
