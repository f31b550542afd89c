"""Heaps: lists with heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2], the smallest item first."""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest",
           "heappushpop"]


def heappush(heap, item):
    """Push item onto heap, maintaining the heap invariant."""
    heap.append(item)
    _siftdown(heap, 0, len(heap) - 1)


def heappop(heap):
    """Pop the smallest item off the heap, maintaining the heap invariant."""
    last = heap.pop()  # IndexError if there is none
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    _siftup(heap, 0)
    return smallest


def heapreplace(heap, item):
    """Pop and return the smallest item, then push the new one: at one go."""
    smallest = heap[0]
    heap[0] = item
    _siftup(heap, 0)
    return smallest


def heappushpop(heap, item):
    """Push the item, then pop and return the smallest: at one go."""
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _siftup(heap, 0)
    return item


def heapify(x):
    """Make a heap of a list, in place and in linear time."""
    for i in reversed(range(len(x) // 2)):
        _siftup(x, i)


def _heappop_max(heap):
    """heappop() of a heap whose largest item comes first."""
    last = heap.pop()
    if not heap:
        return last
    largest = heap[0]
    heap[0] = last
    _siftup_max(heap, 0)
    return largest


def _heapreplace_max(heap, item):
    """heapreplace() of a heap whose largest item comes first."""
    largest = heap[0]
    heap[0] = item
    _siftup_max(heap, 0)
    return largest


def _heapify_max(x):
    """heapify() for a heap whose largest item comes first."""
    for i in reversed(range(len(x) // 2)):
        _siftup_max(x, i)


def _siftdown(heap, startpos, pos):
    """The item at pos goes towards the root, down to startpos, until its parent is not greater."""
    item = heap[pos]
    while pos > startpos:
        parent = (pos - 1) >> 1
        if not item < heap[parent]:
            break
        heap[pos] = heap[parent]
        pos = parent
    heap[pos] = item


def _siftup(heap, pos):
    """The item at pos goes to where it belongs below.

    The smaller child moves up all the way to a leaf, then the item goes back from there: it came
    from the end, so it most likely belongs near a leaf, and this takes fewer comparisons.
    """
    end = len(heap)
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _siftdown(heap, start, pos)


def _siftdown_max(heap, startpos, pos):
    item = heap[pos]
    while pos > startpos:
        parent = (pos - 1) >> 1
        if not heap[parent] < item:
            break
        heap[pos] = heap[parent]
        pos = parent
    heap[pos] = item


def _siftup_max(heap, pos):
    end = len(heap)
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not heap[right] < heap[child]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _siftdown_max(heap, start, pos)


def merge(*iterables, key=None, reverse=False):
    """Merge sorted inputs into one sorted output, lazily; equal items in the inputs' order.

    >>> list(merge([1,3,5,7], [0,2,4,8], [5,10,15,20], [], [25]))
    [0, 1, 2, 3, 4, 5, 5, 7, 8, 10, 15, 20, 25]
    """
    if reverse:
        make_heap, pop, replace, direction = _heapify_max, _heappop_max, _heapreplace_max, -1
    else:
        make_heap, pop, replace, direction = heapify, heappop, heapreplace, 1
    # [key, number of the input, item, the input's next()]; the number keeps equal keys in order.
    heap = []
    for number, items in enumerate(map(iter, iterables)):
        try:
            next = items.__next__
            item = next()
        except StopIteration:
            continue
        heap.append([item if key is None else key(item), number * direction, item, next])
    make_heap(heap)
    while len(heap) > 1:
        try:
            while True:
                entry = heap[0]
                yield entry[2]
                item = entry[2] = entry[3]()
                entry[0] = item if key is None else key(item)
                replace(heap, entry)
        except StopIteration:
            pop(heap)
    if heap:
        entry = heap[0]
        yield entry[2]
        yield from entry[3].__self__


def nsmallest(n, iterable, key=None):
    """The n smallest items: sorted(iterable, key=key)[:n]"""
    return _best(n, iterable, key, min, _heapify_max, _heapreplace_max, 1)


def nlargest(n, iterable, key=None):
    """The n largest items: sorted(iterable, key=key, reverse=True)[:n]"""
    return _best(n, iterable, key, max, heapify, heapreplace, -1)


def _best(n, iterable, key, best_one, make_heap, replace, direction):
    """The n best items, kept in a heap with the worst of them first."""
    if n == 1:
        sentinel = object()
        result = best_one(iter(iterable), default=sentinel, key=key)
        return [] if result is sentinel else [result]
    reverse = direction < 0
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=reverse)[:n]
    items = iter(iterable)
    # (key, place, item): of equal keys the first wins.
    heap = [(item if key is None else key(item), i * direction, item)
            for i, item in zip(range(n), items)]
    if not heap:
        return []
    make_heap(heap)
    worst = heap[0][0]
    place = n * direction
    for item in items:
        k = item if key is None else key(item)
        if (worst < k) if reverse else (k < worst):
            replace(heap, (k, place, item))
            worst = heap[0][0]
            place += direction
    heap.sort(reverse=reverse)
    return [entry[2] for entry in heap]


# The native ones, where they are.
try:
    from _heapq import *
except ImportError:
    pass
try:
    from _heapq import _heapreplace_max
except ImportError:
    pass
try:
    from _heapq import _heapify_max
except ImportError:
    pass
try:
    from _heapq import _heappop_max
except ImportError:
    pass
