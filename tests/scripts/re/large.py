# Sizes that a table or a stack of fixed length would not do for.
import re

print(len(re.findall("|".join(f"w{i}" for i in range(20000)), "w1 w19999 w5")))  # expect: 3
print(re.match("(?:a{1000}){1000}", "a" * 10**6).span())  # expect: (0, 1000000)
print(re.match("(?:(?:a|b)*c)*", "abc" * 100000).span())  # expect: (0, 300000)
print(re.match("(?:(a)|(b)|(c))*", "abc" * 100000).regs)
# expect: ((0, 300000), (299997, 299998), (299998, 299999), (299999, 300000))
print(re.match("".join(f"(?P<g{i}>.)" for i in range(300)), "x" * 300).lastgroup)  # expect: g299
print(re.search(r"(?<=a{1000})b", "a" * 2000 + "b").span())  # expect: (2000, 2001)
print(re.match("x{4294967294}", "x"))  # expect: None
try:
    re.compile("(" * 3000 + ")" * 3000)
except RecursionError:
    print("too deep")  # expect: too deep
