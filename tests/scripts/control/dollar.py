x = $a  # syntax-error: invalid syntax
