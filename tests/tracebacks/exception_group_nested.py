def f():
    raise ValueError("inner")


errors = []
try:
    f()
except ValueError as e:
    errors.append(e)
try:
    1 / 0
except ZeroDivisionError as e:
    errors.append(e)
raise ExceptionGroup("outer", [ExceptionGroup("group", errors), KeyError("k")])
