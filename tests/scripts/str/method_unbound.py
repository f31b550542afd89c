print(str.upper("abc"), list(map(str.strip, [" a", "b "])))  # expect: ABC ['a', 'b']
str.upper(5)  # raises: TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
