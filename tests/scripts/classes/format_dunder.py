class C:
    def __format__(self, spec):
        return "<" + spec + ">"
print(f"{C():abc}", format(C(), "x"), "{:y}".format(C()), f"{C()}")  # expect: <abc> <x> <y> <>
