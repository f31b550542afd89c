x = (1,  # syntax-error: '(' was never closed
y = 2
