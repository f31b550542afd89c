import gc
class C:
    def __del__(self):
        print("collected")
c = C()
c.me = c
del c
print("before")  # expect: before
gc.collect()  # expect: collected
print("after")  # expect: after
