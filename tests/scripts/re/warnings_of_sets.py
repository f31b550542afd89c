# What may mean a nested set one day is warned of, at the line that calls re.
import re
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for pattern in ("[[a]", "[+--b]", "[a&&b]", "[a||b~~c]", "[[:alpha:]]", "[]&&a]", "[a-z&]"):
        re.compile(pattern)
    re.match("[[x]", "x")
for w in caught:
    print(w.category.__name__, w.message, w.filename == __file__, w.lineno)
# expect: FutureWarning Possible nested set at position 1 True 8
# expect: FutureWarning Possible set difference at position 2 True 8
# expect: FutureWarning Possible set intersection at position 2 True 8
# expect: FutureWarning Possible set union at position 2 True 8
# expect: FutureWarning Possible set symmetric difference at position 5 True 8
# expect: FutureWarning Possible nested set at position 1 True 8
# expect: FutureWarning Possible set intersection at position 2 True 8
# expect: FutureWarning Possible nested set at position 1 True 9
