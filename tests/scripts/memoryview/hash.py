print(hash(memoryview(b"abc")) == hash(b"abc"))  # expect: True
print({memoryview(b"k"): 1}[b"k"])  # expect: 1
