print(type(range(1)).__name__, type(slice(1)).__name__, type(enumerate([])).__name__, type(zip()).__name__)
# expect: range slice enumerate zip
