{}.a  # raises: AttributeError: 'dict' object has no attribute 'a'
