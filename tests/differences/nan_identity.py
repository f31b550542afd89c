# NaNs that arithmetic makes are the same object.
#
# In CPython each result is an object of its own, so one NaN is not found in a list that holds
# another. Here float("nan") and float.fromhex("nan") give a new object each too, but a calculated
# NaN, as most floats, lies in the value itself: there is no object to tell two of them apart by,
# and containers, which compare identity before equality, take them for one.
# Comparisons are as everywhere: nan != nan. Use math.isnan() to look for a NaN.
nan = float("nan")
inf = float("inf")
print(nan == float("nan"), nan != float("nan"))  # expect: False True
print(float("nan") in [nan], nan in [nan], nan is float("nan"))  # expect: False True False
print(inf - inf in [inf - inf], (inf - inf) is (inf - inf))  # expect: True True
