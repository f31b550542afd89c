class C:
    a = 1
    b = a + 1
    __qualname__ = "Renamed"
print(C.b, C)  # expect: 2 <class '__main__.Renamed'>
