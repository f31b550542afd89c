print("pkg is imported")
version = "1.0"
