class C:
    def __buffer__(self, flags):
        return memoryview(b"data")
    def __release_buffer__(self, view):
        print("released", bytes(view))
m = memoryview(C())
print("before")  # expect: before
m.release()  # expect: released b'data'
print("after")  # expect: after
