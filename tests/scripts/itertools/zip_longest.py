from itertools import zip_longest
print(list(zip_longest("ab", [1, 2, 3])), list(zip_longest("a", [], "xy", fillvalue=0)), list(zip_longest()))
# expect: [('a', 1), ('b', 2), (None, 3)] [('a', 0, 'x'), (0, 0, 'y')] []
zip_longest(fill=1)  # raises: TypeError: zip_longest() got an unexpected keyword argument
