# Two NaNs with the same bits are the same object.
#
# In CPython each float("nan") is an object of its own, so one NaN is not found in a list that holds
# another. Bufo keeps most floats, NaN among them, in the value itself: there is no object to tell
# them apart by, and containers, which compare identity before equality, take them for one.
# Comparisons are as everywhere: nan != nan. Use math.isnan() to look for a NaN.
nan = float("nan")
print(nan == float("nan"), nan != float("nan"))  # expect: False True
print(float("nan") in [nan], nan is float("nan"))  # expect: True True
