class L:
    def __getattr__(self, name):
        raise AttributeError(name)
    def __and__(self, o): return "and"
    def __or__(self, o): return "or"
    def __xor__(self, o): return "xor"
    def __lshift__(self, o): return "lshift"
    def __rshift__(self, o): return "rshift"
    def __matmul__(self, o): return "matmul"
    def __mod__(self, o): return "mod"
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __divmod__(self, o): return "divmod"
    def __floordiv__(self, o): return "floordiv"
    def __truediv__(self, o): return "truediv"
    def __invert__(self): return "invert"
    def __pos__(self): return "pos"
    def __abs__(self): return "abs"
x = L()
print(x & 1, x | 1, x ^ 1, x << 1, x >> 1, x @ 1, x % 1, x ** 2, pow(x, 2, 3), divmod(x, 1), x // 1, x / 1, ~x, +x, abs(x))
# expect: and or xor lshift rshift matmul mod ('pow', 2, None) ('pow', 2, 3) divmod floordiv truediv invert pos abs
