[x := 1 for x in range(3)]  # syntax-error: assignment expression cannot rebind comprehension iteration variable 'x'
