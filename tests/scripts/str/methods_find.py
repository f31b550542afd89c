s = "abcabc"
print(s.find("c"), s.find("c", 3), s.rfind("a"), s.find("x"), s.find(""), s.find("", 6), s.find("", 7), s.find("a", -3))
# expect: 2 5 3 -1 0 6 -1 3
print(s.index("b"), s.rindex("b"), s.count("bc"), s.count(""), s.count("b", 2), "aaaa".count("aa"))
# expect: 1 4 2 7 1 2
s.index("x")  # raises: ValueError: substring not found
