print((5).__add__(3), (5).__add__("a"), "a".__len__(), [1].__contains__(1), (1).__eq__(1.0), (1.0).__eq__(1), "a".__lt__("b"), {}.__getitem__.__name__, (5).__bool__(), [].__iter__().__length_hint__())
# expect: 8 NotImplemented 1 True NotImplemented True True __getitem__ True 0
