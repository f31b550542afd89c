class D(dict):
    def __getattr__(self, k):
        try:
            return self[k]
        except KeyError:
            raise AttributeError(k) from None  # raises: AttributeError: b
d = D(a=1)
print(d.a)  # expect: 1
d.b
