s = {1}
for x in s:  # raises: RuntimeError: Set changed size during iteration
    s.add(x + 1)
