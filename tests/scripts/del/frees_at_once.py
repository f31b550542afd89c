class C:
    def __del__(self): print("gone")
c = C()
l = [c]
del c
print("in list")  # expect: in list
del l[0]  # expect: gone
print("end")  # expect: end
