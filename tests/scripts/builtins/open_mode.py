open("/tmp/x", "q")  # raises: ValueError: invalid mode: 'q'
