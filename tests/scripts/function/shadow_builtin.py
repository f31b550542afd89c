def f(list):
    return list
print(f(5), list("ab"))  # expect: 5 ['a', 'b']
