print(int | str, int | None, (int | str) == (str | int), isinstance(5, int | str), list[int] | None, (int | str).__args__)
# expect: int | str int | None True True list[int] | None (<class 'int'>, <class 'str'>)
int | 5  # raises: TypeError: unsupported operand type(s) for |: 'type' and 'int'
