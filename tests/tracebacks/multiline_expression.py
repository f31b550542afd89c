a = 1
b = "b"
x = (
    a
    + a
    + b
)
