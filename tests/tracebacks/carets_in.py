x = 5
5 in x
