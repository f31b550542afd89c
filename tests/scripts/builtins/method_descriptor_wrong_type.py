list.append({}, 1)  # raises: TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'dict' object
