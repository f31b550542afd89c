print(True + True, True * 5, sum([True, False, True]), 5 + True, True == 1)  # expect: 2 5 2 6 True
