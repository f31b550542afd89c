super = lambda *args: print(args) or 5


class A:
    def f(self):
        super()  # expect: ()
        return super().real  # expect: ()


print(A().f())  # expect: 5
