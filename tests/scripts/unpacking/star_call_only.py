print(*[1, 2], *"ab", sep="-")  # expect: 1-2-a-b
