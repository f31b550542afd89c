import math
class C:
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __trunc__(self): return "trunc"
    def __float__(self): return 4.0
print(math.floor(C()), math.ceil(C()), math.trunc(C()), math.sqrt(C()))
# expect: floor ceil trunc 2.0
