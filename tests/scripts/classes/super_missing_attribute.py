class A:
    def f(self):
        return super().nothing  # raises: AttributeError: 'super' object has no attribute 'nothing'
A().f()
