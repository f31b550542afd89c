x = *a  # syntax-error: can't use starred expression here
