print(b"abc".startswith(b"a"), b"abc".startswith((b"x", b"a")), b"abc".endswith(b"bc"), b"abc".startswith(b"b", 1), b"abc".endswith(b"b", 0, 2))
# expect: True True True True True
print(b"abc".startswith(b""), b"abc".startswith(()))  # expect: True False
