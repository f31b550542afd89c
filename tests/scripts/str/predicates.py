print("abc".isalpha(), "ab1".isalnum(), "12".isdigit(), "½".isnumeric(), "²".isdigit(), "²".isdecimal(), "٣".isdecimal(), " \t".isspace())
# expect: True True True True True False True True
print("ab".islower(), "AB".isupper(), "Ab Cd".istitle(), "a1_".isidentifier(), "1a".isidentifier(), "é".isidentifier(), "if".isidentifier(), "a b".isprintable())
# expect: True True True True False True True True
print("".isalpha(), "".isprintable(), "".isascii(), "\n".isprintable(), "é".isascii(), "Ab".islower(), "".isidentifier(), "123".islower())
# expect: False True True False False False False False
