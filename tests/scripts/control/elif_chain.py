for x in (1, 2, 3, 4):
    if x == 1:
        print("one")  # expect: one
    elif x == 2:
        print("two")  # expect: two
    elif x == 3:
        print("three")  # expect: three
    else:
        print("many")  # expect: many
