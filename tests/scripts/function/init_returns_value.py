class C:
    def __init__(self):
        return 1
C()  # raises: TypeError: __init__() should return None, not 'int'
