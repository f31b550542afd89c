a = [1, 2, 3]
class C:
    def __eq__(self, other):
        a.clear()
        return False
a[1] = C()
print(a.count(5), a)  # expect: 0 []
