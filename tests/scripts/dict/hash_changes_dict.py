d = {1: 1}
class Evil:
    def __hash__(self):
        d.clear()
        return 1
d[Evil()] = 2
print(len(d))  # expect: 1
