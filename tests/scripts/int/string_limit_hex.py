print(len(hex(10**5000)), int("f" * 5000, 16).bit_length())  # expect: 4155 20000
