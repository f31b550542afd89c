open('x', 'q')  # raises: ValueError: invalid mode: 'q'
