def f(x):
    match x:
        case {"type": "a", "v": v}:
            return v
        case {"k": k, **rest}:
            return (k, rest)
        case {}:
            return "any dict"
print(f({"type": "a", "v": 1}), f({"k": 1, "z": 2}), f({"q": 1}), f([]))
# expect: 1 (1, {'z': 2}) any dict None
