e = ValueError("a", 1)
print(e.__reduce__())  # expect: (<class 'ValueError'>, ('a', 1))
