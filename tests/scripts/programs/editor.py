# A text editor without a screen: gap buffer, undo by closures, macros, search and replace, a diff, soft wrapping.
import difflib
import re
import sys
import weakref
from collections import deque
from contextlib import contextmanager
from functools import partial, reduce, wraps
from itertools import accumulate, batched, groupby, islice, repeat, starmap, tee


class GapBuffer:
    def __init__(self, text="", gap=8):
        self.data = list(text)
        self.start, self.end = len(text), len(text) + gap
        self.data += [None] * gap

    def __len__(self):
        return len(self.data) - (self.end - self.start)

    def _move(self, at):
        if at < self.start:
            n = self.start - at
            self.data[self.end - n:self.end] = self.data[at:self.start]
            self.start, self.end = at, self.end - n
        else:
            n = at - self.start
            self.data[self.start:self.start + n] = self.data[self.end:self.end + n]
            self.start, self.end = at, self.end + n

    def insert(self, at, text):
        if not 0 <= at <= len(self):
            raise IndexError(f"{at} is outside of 0..{len(self)}")
        if self.end - self.start < len(text):
            grow = len(self.data) + len(text)
            self.data[self.end:self.end] = repeat(None, grow)
            self.end += grow
        self._move(at)
        self.data[self.start:self.start + len(text)] = text
        self.start += len(text)

    def delete(self, at, count):
        self._move(at)
        removed = "".join(self.data[self.end:self.end + count])
        self.end += len(removed)
        return removed

    def __getitem__(self, key):
        if isinstance(key, slice):
            return "".join(self[i] for i in range(*key.indices(len(self))))
        if key < 0:
            key += len(self)
        if not 0 <= key < len(self):
            raise IndexError("buffer index out of range")
        return self.data[key if key < self.start else key + self.end - self.start]

    def __str__(self):
        return "".join(self.data[:self.start] + self.data[self.end:])

    def __eq__(self, other):
        return str(self) == str(other)

    def __iadd__(self, text):
        self.insert(len(self), text)
        return self


def undoable(method):
    @wraps(method)
    def wrapper(self, *args, **kwargs):
        undo = method(self, *args, **kwargs)
        if undo is not None:
            self.history.append((method.__name__, undo))
            for view in list(self.views):
                view.changed(self, method.__name__)
        return self
    return wrapper


class Editor:
    commands = {}

    def __init_subclass__(cls):
        raise TypeError("Editor is final")

    def __init__(self, text=""):
        self.buffer, self.point = GapBuffer(text), 0
        self.history, self.views, self.macro, self.kill = deque(maxlen=100), weakref.WeakSet(), None, []

    text = property(lambda self: str(self.buffer), doc="All of it.")

    def bind(key, commands=commands):
        def decorate(function):
            commands[key] = function
            return function
        return decorate

    @bind("i")
    @undoable
    def insert(self, text, at=None):
        at = self.point if at is None else at
        self.buffer.insert(at, text)
        self.point = at + len(text)
        return lambda: (self.buffer.delete(at, len(text)), setattr(self, "point", at))

    @bind("d")
    @undoable
    def delete(self, count: int = 1):
        at = self.point
        removed = self.buffer.delete(at, int(count))
        if not removed:
            return None
        self.kill.append(removed)
        return lambda: (self.buffer.insert(at, removed), self.kill.pop())

    @bind("g")
    def goto(self, place):
        if isinstance(place, str) and not place.lstrip("-").isdigit():
            found = re.search(place, self.text[self.point:], re.M)
            if not found:
                raise LookupError(f"{place!r} not found after {self.point}")
            self.point += found.start()
        else:
            self.point = max(0, min(len(self.buffer), int(place) % (len(self.buffer) + 1)))
        return self

    @bind("r")
    @undoable
    def replace(self, pattern, with_, flags=""):
        old = self.text
        new, n = re.subn(pattern, with_, old, flags=reduce(lambda a, f: a | getattr(re, f.upper()), flags, 0))
        if not n:
            return None
        self.buffer = GapBuffer(new)
        return lambda: setattr(self, "buffer", GapBuffer(old))

    @bind("y")
    def yank(self): return self.insert(self.kill[-1])

    @bind("u")
    def undo(self, times=1):
        for _ in range(int(times)):
            name, action = self.history.pop()
            action()
        return self

    def do(self, line):
        key, *args = line.split("|")
        self.commands[key](self, *args)
        return self

    @contextmanager
    def recording(self):
        self.macro = []
        original, self.do = self.do, lambda line: (self.macro.append(line), original(line))[1]
        try:
            yield self.macro
        finally:
            del self.do

    del bind


class View:
    def __init__(self, editor):
        self.events = []
        editor.views.add(self)

    def changed(self, editor, name):
        self.events.append(f"{name}@{editor.point}")


def wrap(text, width):
    for paragraph in text.split("\n"):
        line = []
        for word in paragraph.split():
            if line and sum(map(len, line)) + len(line) + len(word) > width:
                yield line
                line = []
            line.append(word)
        yield line


def justify(lines, width):
    for line in lines:
        if len(line) < 2:
            yield "".join(line)
            continue
        spaces, extra = divmod(width - sum(map(len, line)), len(line) - 1)
        yield "".join(w + " " * (spaces + (n < extra)) if n < len(line) - 1 else w for n, w in enumerate(line))


editor = Editor("The quick brown fox\njumps over the lazy dog.\n")
view = View(editor)
for line in ["i|>> ", "g|brown", "d|6", "i|red ", "g|^jumps", "i|\t", "g|-1", "i|END", "g|0", "y", "r|the|THE|i", "r|(\\w+) dog|dog \\1", "r|zzz|y"]:
    editor.do(line)
print(repr(editor.text), editor.point, len(editor.buffer), editor.kill)
print([name for name, _ in editor.history], view.events)
with editor.recording() as macro:
    editor.do("g|0").do("i|#")
    editor.do("u|2")
print(macro, repr(editor.text[:12]), Editor.commands.keys() - {"i", "d"} == {"g", "r", "y", "u"}, Editor.text.__doc__)
for line in macro:
    editor.do(line)
editor.undo(len(editor.history))
print(repr(editor.text), editor.kill)
del view
print(len(editor.views))
buffer = GapBuffer("abc", 1)
buffer += "defghij"
buffer.insert(0, "<<")
print(buffer, buffer[2], buffer[-1], buffer[1:6:2], buffer[::-1], buffer.delete(3, 4), buffer == "<<afghij"[:3] + "efghij", str(buffer), len(buffer))
old, new = "one\ntwo\nthree\nfour\n".splitlines(True), "one\n2\nthree\nfour\nfive\n".splitlines(True)
print("".join(difflib.unified_diff(old, new, "old", "new", n=1)), end="")
print(*difflib.ndiff(["abc", "same"], ["abd", "same"]), sep="\n")
print(difflib.get_close_matches("appel", ["ape", "apple", "peach"]), f"{difflib.SequenceMatcher(None, 'abcd', 'bcde').ratio():.2f}", difflib.SequenceMatcher(None, "qabxcd", "abycdf").get_opcodes()[1:3])
text = "It is a truth universally acknowledged, that a single man in possession of a good fortune, must be in want of a wife.\nHowever little known"
for line in justify(wrap(text, 32), 32):
    print("|" + line.ljust(32) + "|")
print(list(batched("abcdefg", 3)), list(accumulate([3, 1, 4], max)), [(k, len(list(g))) for k, g in groupby("aabccc")], list(starmap(pow, [(2, 3), (3, 2)])), [list(islice(t, 2)) for t in tee("xyz")])
for bad in (lambda: editor.do("q"), lambda: editor.do("g|nowhere"), lambda: editor.do("d|x"), lambda: editor.do("i"), lambda: editor.do("i|a|b"), lambda: editor.do("r|("), lambda: editor.do("r|a|\\9"), lambda: editor.undo(99), lambda: buffer[99], lambda: buffer["a"], lambda: buffer.insert(99, ""), lambda: setattr(editor, "text", ""), lambda: Editor.bind, lambda: type("Sub", (Editor,), {}), lambda: editor.insert(5), lambda: GapBuffer(5), lambda: editor.replace("a", "b", "q"), lambda: list(batched("ab", 0))):
    try:
        print("fine", bad())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Weak:
    __slots__ = ("x",)

weakref.ref(Weak())  # raises: TypeError: cannot create weak reference to 'Weak' object
# expect: 'brown >> THE quick red fox\n\tjumps over THE dog lazy.\nEND' 6 56 ['brown ']
# expect: ['insert', 'delete', 'insert', 'insert', 'insert', 'insert', 'replace', 'replace'] ['insert@3', 'delete@13', 'insert@17', 'insert@22', 'insert@50', 'insert@6', 'replace@6', 'replace@6']
# expect: ['g|0', 'i|#', 'u|2'] 'brown >> THE' True All of it.
# expect: 'The quick brown fox\njumps over the lazy dog.\n' []
# expect: 0
# expect: <<afghij a j <bd jihgfedcba<< bcde False <<afghij 8
# expect: --- old
# expect: +++ new
# expect: @@ -1,4 +1,5 @@
# expect:  one
# expect: -two
# expect: +2
# expect:  three
# expect:  four
# expect: +five
# expect: - abc
# expect: + abd
# expect:   same
# expect: ['apple', 'ape'] 0.75 [('equal', 1, 3, 0, 2), ('replace', 3, 4, 2, 3)]
# expect: |It   is   a   truth  universally|
# expect: |acknowledged,  that a single man|
# expect: |in possession of a good fortune,|
# expect: |must  be  in  want  of  a  wife.|
# expect: |However       little       known|
# expect: [('a', 'b', 'c'), ('d', 'e', 'f'), ('g',)] [3, 3, 4] [('a', 2), ('b', 1), ('c', 3)] [8, 9] [['x', 'y'], ['x', 'y']]
# expect: KeyError: 'q'
# expect: LookupError: 'nowhere' not found after 0
# expect: ValueError: invalid literal for int() with base 10: 'x'
# expect: TypeError: Editor.insert() missing 1 required positional argument: 'text'
# expect: TypeError: '<=' not supported between instances of 'int' and 'str'
# expect: TypeError: Editor.replace() missing 1 required positional argument: 'with_'
# expect: error: invalid group reference 9 at position 1
# expect: IndexError: pop from an empty deque
# expect: IndexError: buffer index out of range
# expect: TypeError: '<' not supported between instances of 'str' and 'int'
# expect: IndexError: 99 is outside of 0..8
# expect: AttributeError: property 'text' of 'Editor' object has no setter
# expect: AttributeError: type object 'Editor' has no attribute 'bind'
# expect: TypeError: Editor is final
# expect: TypeError: object of type 'int' has no len()
# expect: TypeError: 'int' object is not iterable
# expect: AttributeError: module 're' has no attribute 'Q'
# expect: ValueError: n must be at least one
