[zz for zz in range(3)]
zz  # raises: NameError: name 'zz' is not defined
