class C:
    def __bool__(self):
        return False
print(bool(C()), not C(), "yes" if C() else "no")  # expect: False True no
