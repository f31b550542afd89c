open('/nonexistent/file')  # raises: FileNotFoundError: [Errno 2] No such file or directory: '/nonexistent/file'
