raise NotImplemented  # raises: TypeError: exceptions must derive from BaseException
