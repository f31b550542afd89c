import gc
kept = []
class C:
    def __del__(self):
        kept.append(self)
c = C()
c.me = c
del c
gc.collect()
print(len(kept), kept[0].me is kept[0])  # expect: 1 True
