slice(1, 2, 0).indices(5)  # raises: ValueError: slice step cannot be zero
