print("ab" * 3, 2 * "é", "x" * 0, "x" * -5)  # expect: ababab éé  
