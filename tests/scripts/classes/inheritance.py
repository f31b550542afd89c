class A:
    def who(self):
        return "A"
    def hello(self):
        return "hello " + self.who()
class B(A):
    def who(self):
        return "B" + super().who()
print(B().hello(), issubclass(B, A), isinstance(B(), A), B.__bases__, B.__mro__[1] is A)
# expect: hello BA True True (<class '__main__.A'>,) True
