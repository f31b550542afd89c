x = "abc  # syntax-error: unterminated string literal (detected at line 1)
