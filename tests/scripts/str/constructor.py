print(str(), str(1), str(None), str(1.5), str([1, "a"]), str(b"a"), str(b"\xc3\xa9", "utf-8"), str(object=5), str(b"a", errors="ignore"))
# expect:  1 None 1.5 [1, 'a'] b'a' é 5 a
