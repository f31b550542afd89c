class C:
    def __getitem__(self, k):
        return k
c = C()
print(c[1:2], c[::], c[1:2, 3], c[...], c[:, 1:2:3], c[()], c[1,], c["a":"b"])
# expect: slice(1, 2, None) slice(None, None, None) (slice(1, 2, None), 3) Ellipsis (slice(None, None, None), slice(1, 2, 3)) () (1,) slice('a', 'b', None)
