s = "é'"
print(f"{s!r}", f"{s!s}", f"{s!a}", f"{s!r:>8}", f"{5!r:0>3}")
# expect: "é'" é' "\xe9'"     "é'" 005
