class Evil:
    def __hash__(self):
        return 1
    def __eq__(self, other):
        s.clear()
        return False
s = set()
s.add(Evil())
s.add(Evil())
print(len(s))  # expect: 1
