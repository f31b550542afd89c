print(",".join(["a", "b"]), "".join([]), "-".join("abc"), ", ".join(("x",)), "é".join(["a", "😀"]))
# expect: a,b  a-b-c x aé😀
print(",".join(str(i) for i in range(3)))  # expect: 0,1,2
",".join(["a", 1])  # raises: TypeError: sequence item 1: expected str instance, int found
