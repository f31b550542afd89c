class A:
    pass
A().__class__ = int  # raises: TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses
