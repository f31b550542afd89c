print(type(type) is type, type(object) is type, isinstance(type, object), object.__bases__, type.__mro__)
# expect: True True True () (<class 'type'>, <class 'object'>)
