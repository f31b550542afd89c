def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
    else:
        yield "done"
print(list(count(2)))  # expect: [0, 1, 'done']
