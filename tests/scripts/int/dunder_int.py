class C:
    def __int__(self):
        return 7
print(int(C()))  # expect: 7
