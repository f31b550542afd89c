class C:
    a = 1
    def m(self): pass
print(sorted(k for k in C.__dict__ if not k.startswith("__")), type(C.__dict__).__name__, vars(C)["a"])
# expect: ['a', 'm'] mappingproxy 1
C.__dict__["a"] = 2  # raises: TypeError: 'mappingproxy' object does not support item assignment
