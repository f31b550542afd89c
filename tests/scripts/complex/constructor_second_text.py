complex(1, "2")  # raises: TypeError: complex() second arg can't be a string
