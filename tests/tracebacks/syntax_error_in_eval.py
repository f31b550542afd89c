eval("1 + + ")
