class C:
    def __reversed__(self):
        return iter("cba")
print(list(reversed(C())))  # expect: ['c', 'b', 'a']
