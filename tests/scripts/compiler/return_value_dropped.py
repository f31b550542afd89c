# A `finally` that leaves by another way drops the value that `return` had under way.
class Noisy:
    def __del__(self):
        print("dropped")

def by_break():
    for k in range(2):
        try:
            return Noisy()
        finally:
            if k == 0:
                continue
            break
    print("after the loop")
    return k

print(by_break())
# expect: dropped
# expect: dropped
# expect: after the loop
# expect: 1

def by_return():
    try:
        return Noisy()
    finally:
        return 2

print(by_return())
# expect: dropped
# expect: 2

# A `finally` with loops and handlers of its own, run on the way out of others.
def nested(log):
    for a in "xy":
        with_loop = []
        try:
            for b in "12":
                try:
                    if a == "y":
                        return a + b
                    if b == "2":
                        break
                finally:
                    for c in range(2):
                        try:
                            with_loop.append(c)
                            if c: continue
                        finally:
                            log.append(a + b + str(c))
        finally:
            for d in with_loop:
                log.append(d)
                break
log = []
print(nested(log), log)
# expect: y1 ['x10', 'x11', 'x20', 'x21', 0, 'y10', 'y11', 0]
