exec "x = 1"  # syntax-error: Missing parentheses in call to 'exec'. Did you mean exec(...)?
