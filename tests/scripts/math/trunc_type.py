import math
math.trunc("a")  # raises: TypeError: type str doesn't define __trunc__ method
