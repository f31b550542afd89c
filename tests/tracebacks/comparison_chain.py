a, b, c = 1, 2, "c"
ok = a < b < c
