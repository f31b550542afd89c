if (n := 10) > 5:
    print(n)  # expect: 10
print((y := 3) + y, [z := 1, z + 1], (lambda: (w := 5))())  # expect: 6 [1, 2] 5
while (n := n - 4) > 0:
    print(n)  # expect: 6
    # expect: 2
