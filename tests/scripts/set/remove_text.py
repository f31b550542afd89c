{1}.remove("a")  # raises: KeyError: 'a'
