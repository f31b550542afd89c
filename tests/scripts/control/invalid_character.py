x = “a”  # syntax-error: invalid character '“' (U+201C)
