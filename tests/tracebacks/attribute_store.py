x = None
x.attribute = 5
