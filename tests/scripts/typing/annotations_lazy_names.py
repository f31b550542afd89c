class C:
    def method(self, other: "C") -> "C":
        return other
print(C.method.__annotations__)  # expect: {'other': 'C', 'return': 'C'}
