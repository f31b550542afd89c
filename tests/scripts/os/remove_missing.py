import os
os.remove("/no/such/file")  # raises: FileNotFoundError: [Errno 2] No such file or directory: '/no/such/file'
