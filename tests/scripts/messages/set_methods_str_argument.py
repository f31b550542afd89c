def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)
t(lambda: {1}.add("a"))  # expect: None
t(lambda: {1}.clear("a"))  # expect: TypeError: set.clear() takes no arguments (1 given)
t(lambda: {1}.copy("a"))  # expect: TypeError: set.copy() takes no arguments (1 given)
t(lambda: {1}.difference("a"))  # expect: {1}
t(lambda: {1}.difference_update("a"))  # expect: None
t(lambda: {1}.discard("a"))  # expect: None
t(lambda: {1}.intersection("a"))  # expect: set()
t(lambda: {1}.intersection_update("a"))  # expect: None
t(lambda: {1}.isdisjoint("a"))  # expect: True
t(lambda: {1}.issubset("a"))  # expect: False
t(lambda: {1}.issuperset("a"))  # expect: False
t(lambda: {1}.pop("a"))  # expect: TypeError: set.pop() takes no arguments (1 given)
t(lambda: {1}.remove("a"))  # expect: KeyError: 'a'
t(lambda: {1}.symmetric_difference_update("a"))  # expect: None
t(lambda: {1}.update("a"))  # expect: None
