a = dict[str, int]
print(a, a.__origin__, a.__args__, list[int]([1]), tuple[int, ...], a == dict[str, int], repr(list[list[int]]), type(a).__name__)
# expect: dict[str, int] <class 'dict'> (<class 'str'>, <class 'int'>) [1] tuple[int, ...] True list[list[int]] GenericAlias
list[int][str]  # raises: TypeError: list[int] is not a generic class
