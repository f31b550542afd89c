from a.b import c.d  # syntax-error: invalid syntax
