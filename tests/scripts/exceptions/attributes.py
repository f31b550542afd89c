e = ValueError(1, "two")
print(e.args, str(e), repr(e), ValueError().args, str(ValueError()), repr(ValueError()), str(ValueError(5)), repr(ValueError("x",)))
# expect: (1, 'two') (1, 'two') ValueError(1, 'two') ()  ValueError() 5 ValueError('x')
