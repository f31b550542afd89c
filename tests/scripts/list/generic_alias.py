print(list[int], list[int](["a"]), isinstance([], list))  # expect: list[int] ['a'] True
isinstance([], list[int])  # raises: TypeError: isinstance() argument 2 cannot be a parameterized generic
