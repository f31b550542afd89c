class C:
    def __repr__(self):
        return "C()"
print(C(), str(C()), [C()], {"k": C()}, f"{C()}")  # expect: C() C() [C()] {'k': C()} C()
