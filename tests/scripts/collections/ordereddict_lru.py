from _collections import OrderedDict
d = OrderedDict()
for i in range(5000):
    d[i % 37] = i
    d.move_to_end(i % 37)
    if len(d) > 30:
        d.popitem(last=False)
    if i % 7 == 0:
        d.move_to_end(i % 37, last=False)
print(len(d), list(d.items())[:3], list(d.items())[-3:])
# expect: 30 [(7, 4965), (8, 4966), (9, 4967)] [(1, 4996), (2, 4997), (4, 4999)]
