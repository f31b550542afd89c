from fractions import Fraction as F
import heapq

print(F(6, -4), F("3.25"), F(" -7/3 "), F(0.1))  # expect: -3/2 13/4 -7/3 3602879701896397/36028797018963968
print(F(1, 3) + F(1, 6), F(1, 3) * 3, F(7, 2) // F(1, 2), F(7, 2) % 2, F(2, 3) ** -2)  # expect: 1/2 1 7 3/2 9/4
print(F("3.14159").limit_denominator(10), round(F(5, 2)), hash(F(1, 2)) == hash(0.5), f"{F(2, 3):.4f}")  # expect: 22/7 2 True 0.6667
print(list(heapq.merge([1, 4], [2, 3])), heapq.nlargest(2, [3, 1, 2]), heapq.nsmallest(2, [3, 1, 2], key=lambda x: -x))  # expect: [1, 2, 3, 4] [3, 2] [3, 2]
F(1, 0)  # raises: ZeroDivisionError: Fraction(1, 0)
