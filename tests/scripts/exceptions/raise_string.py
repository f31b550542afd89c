raise "abc"  # raises: TypeError: exceptions must derive from BaseException
