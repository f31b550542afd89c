lambda a=1, b: a  # syntax-error: parameter without a default follows parameter with a default
