class C:
    def __init__(self):
        self.data = 1

    def get(self):
        return data


C().get()
