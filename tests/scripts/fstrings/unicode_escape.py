print(f"\N{BULLET}\u00e9{1}\x41")  # expect: •é1A
