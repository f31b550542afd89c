print(round(1.7, None), type(round(1.7)).__name__, type(round(1.7, 0)).__name__)
# expect: 2 int float
