open('/')  # raises: IsADirectoryError: [Errno 21] Is a directory: '/'
