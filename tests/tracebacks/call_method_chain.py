"abc".upper().lower().missing().strip()
