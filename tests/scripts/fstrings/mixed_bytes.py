b"a" f"b"  # syntax-error: cannot mix bytes and nonbytes literals
