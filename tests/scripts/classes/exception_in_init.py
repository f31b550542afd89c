class C:
    def __init__(self):
        raise ValueError("no")
try:
    C()
except ValueError as e:
    print(e)  # expect: no
