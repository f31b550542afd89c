def f(n):
    def fact(k):
        return 1 if k == 0 else k * fact(k - 1)
    return fact(n)
print(f(10))  # expect: 3628800
