class C:
    pass


del C().missing
