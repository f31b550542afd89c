s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None, None, -1))
# expect: slice(1, 10, 2) 1 10 2 slice(None, 5, None) slice(None, None, -1)
