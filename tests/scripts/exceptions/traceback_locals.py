# A traceback's frames keep the variables as the exception left them, and what these hold alive.
import gc


class Held:
    def __del__(self):
        print("held dies")


def fail(n):
    held = Held()
    doubled = n * 2
    raise ValueError(doubled)


def generate():
    seen = []
    for i in range(3):
        seen.append(i)
        yield fail(i) if i else None


try:
    list(generate())
except ValueError as error:
    kept = error

entry = kept.__traceback__.tb_next
print(entry.tb_frame.f_code.co_name, entry.tb_frame.f_locals)  # expect: generate {'seen': [0, 1], 'i': 1}
entry = entry.tb_next
print(entry.tb_frame.f_code.co_name, sorted(entry.tb_frame.f_locals), entry.tb_frame.f_locals["doubled"])  # expect: fail ['doubled', 'held', 'n'] 2
print(entry.tb_lineno == entry.tb_frame.f_lineno)  # expect: True
del entry
print("now")  # expect: now
kept = None  # expect: held dies

# The collector may run at any point of this.
gc.set_threshold(1)


def deep(n):
    here = [n]
    try:
        return deep(n - 1) if n else here[1]
    finally:
        here.append(n)


kept = []
for n in range(50):
    try:
        deep(n)
    except IndexError as error:
        kept.append(error)
frames = 0
for error in kept:
    entry = error.__traceback__.tb_next
    while entry is not None:
        frames += entry.tb_frame.f_locals["here"] == [entry.tb_frame.f_locals["n"]] * 2
        entry = entry.tb_next
print(frames)  # expect: 1275
