class V:
    def __add__(self, other):
        return self.value + other.value


V() + V()
