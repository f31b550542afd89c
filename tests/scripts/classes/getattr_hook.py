class C:
    def __init__(self):
        self.x = 1
    def __getattr__(self, name):
        return "dynamic " + name
c = C()
print(c.x, c.y, getattr(c, "z"))  # expect: 1 dynamic y dynamic z
