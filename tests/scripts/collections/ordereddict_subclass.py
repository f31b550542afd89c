from _collections import OrderedDict
class D(OrderedDict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value * 2)
d = D(a=1)
d.update(b=2)
d.x = 5
print(d, d.setdefault("c", 3), d, d.copy() == d, d.__dict__)
# expect: D({'a': 2, 'b': 4, 'c': 6}) 3 D({'a': 2, 'b': 4, 'c': 6}) False {'x': 5}
