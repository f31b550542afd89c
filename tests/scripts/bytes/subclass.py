class B(bytes):
    def shout(self):
        return self.upper()
b = B(b"abc")
print(b.shout(), b, type(b + b"d").__name__, type(b[0:1]).__name__, isinstance(b, bytes))
# expect: b'ABC' b'abc' bytes bytes True
