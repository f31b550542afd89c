é = "é😀"
raise ValueError(é)
