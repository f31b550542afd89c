d = {}
class Evil:
    def __hash__(self):
        return 1
    def __eq__(self, other):
        d.clear()
        return False
d[Evil()] = 1
d[Evil()] = 2
print(len(d))  # expect: 1
