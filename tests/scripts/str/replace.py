print("aaa".replace("a", "b"), "aaa".replace("a", "b", 2), "abc".replace("", "-"), "abc".replace("x", "y"), "a😀a".replace("a", "é"))
# expect: bbb bba -a-b-c- abc é😀é
print("aaa".replace("aa", ""), "abc".replace("b", "b"), "".replace("", "x"))  # expect: a abc x
