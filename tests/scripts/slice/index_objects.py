class I:
    def __init__(self, n):
        self.n = n
    def __index__(self):
        return self.n
print("abcdef"[I(1):I(4)], [1, 2, 3][:I(2)], b"abc"[I(1):])  # expect: bcd [1, 2] b'bc'
