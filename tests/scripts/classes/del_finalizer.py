class C:
    def __del__(self):
        print("deleted")
c = C()
d = c
del c
print("still alive")  # expect: still alive
del d  # expect: deleted
print("end")  # expect: end
