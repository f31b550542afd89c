int.foo = 1  # raises: TypeError: cannot set 'foo' attribute of immutable type 'int'
