open('x', 'rw')  # raises: ValueError: must have exactly one of create/read/write/append mode
