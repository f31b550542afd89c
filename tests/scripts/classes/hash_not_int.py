class P:
    def __hash__(self):
        return "a"
hash(P())  # raises: TypeError: __hash__ method should return an integer
