class E:
    def __eq__(self, other):
        raise ValueError("no compare")  # raises: ValueError: no compare
[E()] == [1]
