class A:
    @property
    def x(self):
        return "A"
class B(A):
    @property
    def x(self):
        return "B" + super().x
print(B().x)  # expect: BA
