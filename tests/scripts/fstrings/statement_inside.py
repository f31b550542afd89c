f"{x = 5 6}"  # syntax-error: f-string: expecting '!', or ':', or '}'
