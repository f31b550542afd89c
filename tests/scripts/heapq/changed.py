from _heapq import heapify
class Evil:
    def __lt__(self, other):
        h.clear()
        return True
h = [Evil(), Evil()]
heapify(h)  # raises: RuntimeError: list changed size during iteration
