print(list(reversed([1, 2, 3])), reversed([1]).__length_hint__())  # expect: [3, 2, 1] 1
