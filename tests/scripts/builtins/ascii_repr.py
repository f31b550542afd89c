print(ascii("é"), repr("é"), ascii([1, "é"]))  # expect: '\xe9' 'é' [1, '\xe9']
