print("{} {}".format(1, 2), "{1} {0}".format("a", "b"), "{x}{y}".format(x=1, y=2), "{{}}".format(), "{0.real} {1[0]} {2[k]}".format(5, [7], {"k": 8}))
# expect: 1 2 b a 12 {} 5 7 8
print("{:>5}|{:<5}|{:^5}|{:*^7}".format(1, 2, 3, "x"), "{!r} {!s} {!a}".format("é", "é", "é"), "{:{w}.{p}f}".format(3.14159, w=8, p=2), "{0}{0}".format("ab"))
# expect:     1|2    |  3  |***x*** 'é' é '\xe9'     3.14 abab
