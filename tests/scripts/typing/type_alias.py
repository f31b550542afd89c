type Number = int | float
print(Number, Number.__value__, type(Number).__name__, isinstance(5, Number.__value__))
# expect: Number int | float TypeAliasType True
