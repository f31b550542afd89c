def f(x):
    match x:
        case 0:
            return "zero"
        case 1 | 2:
            return "small"
        case "a":
            return "letter"
        case None:
            return "none"
        case _:
            return "other"
print([f(x) for x in (0, 1, 2, "a", None, 5.0, True)])
# expect: ['zero', 'small', 'small', 'letter', 'none', 'other', 'small']
