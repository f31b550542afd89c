class M:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        raise KeyError("exit")


with M():
    raise ValueError("body")
