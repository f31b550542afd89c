class C:
    def __float__(self):
        return 2.5
class D:
    def __index__(self):
        return 3
print(float(C()), float(D()))  # expect: 2.5 3.0
