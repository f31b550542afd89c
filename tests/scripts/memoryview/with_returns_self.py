m = memoryview(b"abc")
with m as n:
    print(m is n)  # expect: True
