from math import (
    pi,
    tau as t,
)
print(pi < t)  # expect: True
