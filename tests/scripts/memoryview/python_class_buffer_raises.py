class C:
    def __buffer__(self, flags):
        raise ValueError("no buffer today")  # raises: ValueError: no buffer today
memoryview(C())
