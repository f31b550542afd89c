d = {5: 5}
class Mapping:
    def keys(self):
        return [1, 2]
    def __getitem__(self, key):
        d.clear()
        return key
d.update(Mapping())
print(d)  # expect: {2: 2}
