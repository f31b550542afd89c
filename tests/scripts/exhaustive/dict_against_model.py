# Random insertions, deletions and look-ups, against a list of pairs.
seed = 1
def rnd(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return (seed >> 33) % n
d = {}
model = []
bad = 0
for step in range(5000):
    k = rnd(60)
    k = k if k % 3 else str(k)
    op = rnd(5)
    at = next((i for i, p in enumerate(model) if p[0] == k), None)
    if op <= 2:
        d[k] = step
        if at is None:
            model.append((k, step))
        else:
            model[at] = (k, step)
    elif op == 3:
        got = d.pop(k, None)
        want = model.pop(at)[1] if at is not None else None
        if got != want:
            bad += 1
    elif d.get(k) != (model[at][1] if at is not None else None) or (k in d) != (at is not None):
        bad += 1
    if step % 50 == 0 and (list(d.items()) != model or len(d) != len(model)):
        bad += 1
print(bad, len(d), list(d.items()) == model)  # expect: 0 43 True
