print(bool(0j), bool(1j), not 0j)  # expect: False True True
