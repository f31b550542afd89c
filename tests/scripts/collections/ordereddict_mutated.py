from _collections import OrderedDict
d = OrderedDict.fromkeys("abc")
for k in d:  # raises: RuntimeError: OrderedDict mutated during iteration
    d.move_to_end(k)
