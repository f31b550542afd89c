print(str(KeyError("a")), str(KeyError(1)), str(KeyError("a", "b")), repr(KeyError("a")), str(KeyError()))
# expect: 'a' 1 ('a', 'b') KeyError('a') 
