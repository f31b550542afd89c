print(format(None), format([1]), format({}, ""), format(object)[:7])  # expect: None [1] {} <class 
format([], "5")  # raises: TypeError: unsupported format string passed to list.__format__
