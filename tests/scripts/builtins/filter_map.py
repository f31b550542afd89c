print(list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, [1, 2, 3])), list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(len, ["a", "bb"])))
# expect: [1, 'a'] [2, 3] ['1', '2'] [11, 22] [1, 2]
map(str)  # raises: TypeError: map() must have at least two arguments.
