class C:
    def __repr__(self):
        return "R"
    def __str__(self):
        return "S"
c = C()
print(c, [c], f"{c} {c!r}", str(c), "%s %r" % (c, c))  # expect: S [R] S R S S R
