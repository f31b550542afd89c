open('x', 'rb', encoding='utf-8')  # raises: ValueError: binary mode doesn't take an encoding argument
