value_one = 1
value_two = 2
