{}["it's"]  # raises: KeyError: "it's"
