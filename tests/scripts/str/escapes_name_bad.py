x = "\N{no such name}"  # syntax-error: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-15: unknown Unicode character name
