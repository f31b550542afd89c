class Evil:
    def __hash__(self):
        return 7
    def __eq__(self, other):
        source.clear()
        return False
source = {7: 1, 8: 2}
d = {Evil(): 1}
d.update(source)  # raises: RuntimeError: dict mutated during update
