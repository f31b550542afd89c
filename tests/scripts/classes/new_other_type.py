class C:
    def __new__(cls):
        return 5
    def __init__(self):
        print("not called")
print(C())  # expect: 5
