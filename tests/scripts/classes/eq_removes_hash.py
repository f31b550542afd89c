class P:
    def __eq__(self, other):
        return True
print(P.__hash__)  # expect: None
hash(P())  # raises: TypeError: unhashable type: 'P'
