def f():
    for i in range(5):
        try:
            if i == 2:
                raise ValueError
        except ValueError:
            return i
print(f())  # expect: 2
