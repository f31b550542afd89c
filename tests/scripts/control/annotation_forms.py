x: int
y: int = 5
class C:
    a: str = "q"
    b: list
def f():
    z: undefined_type = 1
    return z
print(y, __annotations__, C.__annotations__, f())
# expect: 5 {'x': <class 'int'>, 'y': <class 'int'>} {'a': <class 'str'>, 'b': <class 'list'>} 1
x  # raises: NameError: name 'x' is not defined
