"%(a)s" % {}  # raises: KeyError: 'a'
