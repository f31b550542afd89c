# Random reads and writes through views of views, against a list of positions.
seed = 3
def rnd(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return (seed >> 33) % n
bad = 0
for trial in range(200):
    store = bytearray(rnd(256) for _ in range(40))
    model = list(store)
    view = memoryview(store)
    places = list(range(40))
    for _ in range(rnd(4)):
        k = slice(rnd(50) - 10, rnd(50) - 10, (1, 2, 3, -1, -2)[rnd(5)])
        view = view[k]
        places = places[k]
    if view.tolist() != [model[p] for p in places] or len(view) != len(places):
        bad += 1
    for _ in range(10):
        if places:
            i = rnd(len(places)) - (len(places) if rnd(2) else 0)
            v = rnd(256)
            view[i] = v
            model[places[i]] = v
    n = len(places) // 2
    if n:
        new = bytes(rnd(256) for _ in range(n))
        view[:n] = new
        for p, v in zip(places, new):
            model[p] = v
    if list(store) != model or bytes(view) != bytes(model[p] for p in places):
        bad += 1
print(bad)  # expect: 0
