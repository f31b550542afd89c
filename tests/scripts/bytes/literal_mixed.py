x = b"a" "b"  # syntax-error: cannot mix bytes and nonbytes literals
