x = b"é"  # syntax-error: bytes can only contain ASCII literal characters
