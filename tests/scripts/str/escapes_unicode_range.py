x = "\U00110000"  # syntax-error: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character
