class M:
    def __enter__(self):
        raise ValueError("cannot enter")

    def __exit__(self, *exc):
        pass


with M() as m:
    pass
