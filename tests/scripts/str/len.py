print(len("héllo"), len("😀"), len(""), len("a\u0301"))  # expect: 5 1 0 2
