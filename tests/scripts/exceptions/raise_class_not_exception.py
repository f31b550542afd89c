raise int  # raises: TypeError: exceptions must derive from BaseException
