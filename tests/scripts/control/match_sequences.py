def f(x):
    match x:
        case []:
            return "empty"
        case [a]:
            return ("one", a)
        case [a, b, *rest]:
            return (a, b, rest)
        case _:
            return "no"
print(f([]), f([1]), f((1, 2, 3)), f("ab"), f(range(2)), f(5))
# expect: empty ('one', 1) (1, 2, [3]) no (0, 1, []) no
