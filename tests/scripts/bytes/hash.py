print(hash(b"abc") == hash(bytes([97, 98, 99])), hash(b"") == hash(b""))  # expect: True True
