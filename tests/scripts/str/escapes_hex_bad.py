x = "\x4"  # syntax-error: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape
