f"abc  # syntax-error: unterminated f-string literal (detected at line 1)
