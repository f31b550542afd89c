# A group inside a possessive repeat keeps what its last iteration matched.
#
# CPython 3.12 forgets to undo a group's start when the last, failing attempt at a possessive repeat
# has begun the group anew: re.match("(?:(s)|)*+", "s").span(1) is (1, 1) there, a place where the
# group did not match, while the greedy repeat gives (0, 1). Bufo undoes it in both.
import re

print(re.match("(?:(s)|)*+", "s").span(1), re.match("(?:(s)|)*", "s").span(1))  # expect: (0, 1) (0, 1)
print(re.match("(?:(ab?)c|a|b|c)++", "acab").span(1))  # expect: (0, 1)
