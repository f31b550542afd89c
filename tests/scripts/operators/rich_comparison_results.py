class A:
    def __lt__(self, o): return "lt"
    def __eq__(self, o): return "eq"
    def __ne__(self, o): return "ne"
print(A() < 1, A() == 1, A() != 1, 1 > A(), 1 == A())  # expect: lt eq ne lt eq
