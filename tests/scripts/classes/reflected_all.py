class R:
    def __rsub__(self, o): return "rsub", o
    def __rmul__(self, o): return "rmul", o
    def __rtruediv__(self, o): return "rtruediv", o
    def __rpow__(self, o, m=None): return "rpow", o
    def __rand__(self, o): return "rand", o
    def __rlshift__(self, o): return "rlshift", o
    def __rmod__(self, o): return "rmod", o
    def __rfloordiv__(self, o): return "rfloordiv", o
    def __rmatmul__(self, o): return "rmatmul", o
r = R()
print(1 - r, 1 * r, 1 / r, 1 ** r, 1 & r, 1 << r, 1 % r, 1 // r, 1 @ r, "a" * r, [] * r)
# expect: ('rsub', 1) ('rmul', 1) ('rtruediv', 1) ('rpow', 1) ('rand', 1) ('rlshift', 1) ('rmod', 1) ('rfloordiv', 1) ('rmatmul', 1) ('rmul', 'a') ('rmul', [])
