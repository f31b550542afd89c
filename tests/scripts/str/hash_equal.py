print(hash("abc") == hash("a" + "bc"), {"é": 1}["é"])  # expect: True 1
