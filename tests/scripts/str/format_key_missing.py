"{x}".format(y=1)  # raises: KeyError: 'x'
