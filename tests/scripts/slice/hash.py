print(hash(slice(1, 2)) == hash(slice(1, 2)))  # expect: True
