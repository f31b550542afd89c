{1: 2, 3}  # syntax-error: ':' expected after dictionary key
