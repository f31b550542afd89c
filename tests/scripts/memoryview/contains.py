m = memoryview(b"abc")
print(97 in m, 100 in m)  # expect: True False
print(b"a" in m)  # expect: False
