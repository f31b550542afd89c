class C:
    def __init__(self, a, b):
        pass


C(1)
