x = 1​+ 2  # syntax-error: invalid non-printable character U+200B
