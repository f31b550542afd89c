nonlocal x  # syntax-error: nonlocal declaration not allowed at module level
