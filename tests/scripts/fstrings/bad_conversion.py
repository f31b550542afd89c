f"{x!z}"  # syntax-error: f-string: invalid conversion character 'z': expected 's', 'r', or 'a'
