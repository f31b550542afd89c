e = 5
try:
    1 / 0
except ZeroDivisionError as e:
    pass
print(e)  # raises: NameError: name 'e' is not defined
