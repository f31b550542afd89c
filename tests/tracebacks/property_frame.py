class C:
    @property
    def p(self):
        return self.q.r


C().p
