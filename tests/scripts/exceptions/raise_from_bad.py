raise ValueError from 5  # raises: TypeError: exception causes must derive from BaseException
