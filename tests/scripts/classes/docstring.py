class C:
    "doc of C"
print(C.__doc__, type("D", (), {}).__doc__)  # expect: doc of C None
