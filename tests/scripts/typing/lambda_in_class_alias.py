class C:
    type A = lambda: 1  # syntax-error: Cannot use lambda in annotation scope within class scope
