x = 1
print(f"{f'{x}'}", f"{f"{f"{x}"}"}", f"{'a' + f'{x}'}")  # expect: 1 1 a1
