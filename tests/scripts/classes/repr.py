class C:
    pass
print(C, repr(C()).startswith("<__main__.C object at 0x"), type, int, C.__qualname__, C.__module__)
# expect: <class '__main__.C'> True <class 'type'> <class 'int'> C __main__
