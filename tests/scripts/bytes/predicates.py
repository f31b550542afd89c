print(b"abc".isalpha(), b"ab1".isalnum(), b"12".isdigit(), b" \t".isspace(), b"ab".islower(), b"AB".isupper(), b"Ab".istitle())
# expect: True True True True True True True
print(b"".isalpha(), b"a b".isalpha(), b"ab\x80".isascii(), b"".isascii(), b"1A".isupper())
# expect: False False False True True
