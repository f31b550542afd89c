class M:
    def __enter__(self): pass
    def __exit__(self, *a): print("exit")
for i in range(3):
    with M():  # expect: exit
    # expect: exit
        if i == 0:
            continue
        break
print(i)  # expect: 1
