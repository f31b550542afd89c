class C:
    pass
print(bool(C), bool(C()))  # expect: True True
