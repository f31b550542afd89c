print(len([x for x in range(100000)]), sum([x for x in range(1000) if x & 1]))
# expect: 100000 250000
