class M:
    def __enter__(self): print("enter")
    def __exit__(self, *a): print("exit")
def g():
    with M():
        yield 1
        yield 2
for x in g():  # expect: enter
    print(x)  # expect: 1
    break  # expect: exit
print("end")  # expect: end
