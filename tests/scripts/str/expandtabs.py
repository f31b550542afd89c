print("a\tb".expandtabs(), "a\tbc\td".expandtabs(4), "\t".expandtabs(0), "a\nb\tc".expandtabs(4), "a\tb".expandtabs(tabsize=2))
# expect: a       b a   bc  d  a
# expect: b   c a b
