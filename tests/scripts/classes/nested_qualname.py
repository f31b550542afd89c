class A:
    class B:
        def m(self):
            pass
def f():
    class L:
        pass
    return L
print(A.B, A.B.m.__qualname__, f(), A.B.__name__)
# expect: <class '__main__.A.B'> A.B.m <class '__main__.f.<locals>.L'> B
