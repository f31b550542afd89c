class C:
    def __format__(self, spec):
        return f"[{spec}]"
print(f"{C()}", f"{C():abc}", f"{C():{1}{2}}", f"{C(): }")  # expect: [] [abc] [12] [ ]
