class D(dict):
    def __missing__(self, key):
        return "<" + key + ">"
print("{a} {b}".format_map(D(a=1)), "{a}".format_map({"a": 2}))  # expect: 1 <b> 2
