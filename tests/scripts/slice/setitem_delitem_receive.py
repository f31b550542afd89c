class C:
    def __setitem__(self, k, v):
        print("set", k, v)
    def __delitem__(self, k):
        print("del", k)
c = C()
c[1:2] = 5  # expect: set slice(1, 2, None) 5
c["x"] = 6  # expect: set x 6
del c[::2]  # expect: del slice(None, None, 2)
