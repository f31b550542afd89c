print(b"b" in b"abc", b"" in b"", 97 in b"abc", b"bd" in b"abc", 0 in b"a")
# expect: True True True False False
