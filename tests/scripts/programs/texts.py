# Text work: Markov chains, word counts, a templating engine, tables, CSV, roman numbers, wrapped columns.
import io
import json
import random
import re
import string
import textwrap
import unicodedata
from collections import Counter, OrderedDict, defaultdict
from itertools import chain, pairwise, zip_longest

TEXT = """It was the best of times, it was the worst of times, it was the age of wisdom, it was the age
of foolishness, it was the epoch of belief, it was the epoch of incredulity, it was the season of Light,
it was the season of Darkness, it was the spring of hope, it was the winter of despair."""


class Markov:
    def __init__(self, text, order=2):
        self.order = order
        self.table = defaultdict(list)
        words = text.split()
        for i in range(len(words) - order):
            self.table[tuple(words[i:i + order])].append(words[i + order])

    def generate(self, seed, length=12):
        rng = random.Random(seed)
        state = rng.choice(sorted(self.table))
        yield from state
        for _ in range(length - self.order):
            if not (choices := self.table.get(state)):
                return
            word = rng.choice(choices)
            yield word
            state = (*state[1:], word)


class Template:
    PATTERN = re.compile(r"\{\{\s*(?P<expr>[\w.]+)(?P<filters>(?:\s*\|\s*\w+(?::[^}|]+)?)*)\s*\}\}|\{%\s*for (?P<var>\w+) in (?P<seq>[\w.]+)\s*%\}(?P<body>.*?)\{%\s*end\s*%\}", re.S)
    FILTERS = {
        "upper": str.upper,
        "title": str.title,
        "default": lambda v, d="": v if v else d,
        "fixed": lambda v, n="2": format(float(v), f".{int(n)}f"),
        "pad": lambda v, n: str(v).rjust(int(n)),
    }

    def __init__(self, source):
        self.source = source

    def lookup(self, path, context):
        value = context
        for part in path.split("."):
            try:
                value = value[part]
            except (KeyError, TypeError):
                value = value[int(part)] if part.isdigit() else getattr(value, part)
        return value

    def render(self, **context):
        def replace(match):
            if match["seq"]:
                return "".join(Template(match["body"]).render(**context, **{match["var"]: item}) for item in self.lookup(match["seq"], context))
            value = self.lookup(match["expr"], context)
            for name, arg in re.findall(r"\|\s*(\w+)(?::([^}|]+))?", match["filters"]):
                value = self.FILTERS[name](*([value, arg.strip()] if arg else [value]))  # raises: TypeError: descriptor 'title' for 'str' objects doesn't apply to a 'bytes' object
            return str(value)
        return self.PATTERN.sub(replace, self.source)


def parse_csv(text, delimiter=","):
    row, cell, quoted = [], io.StringIO(), False
    chars = iter(text)
    for c in chars:
        if quoted:
            if c != '"':
                cell.write(c)
            elif (following := next(chars, "")) == '"':
                cell.write('"')
            else:
                quoted = False
                c = following
        if not quoted and c:
            if c == '"' and not cell.tell():
                quoted = True
            elif c in (delimiter, "\n"):
                row.append(cell.getvalue())
                cell = io.StringIO()
                if c == "\n":
                    yield row
                    row = []
            elif c != '"':
                cell.write(c)
    if quoted:
        raise SyntaxError("quote never closed")
    if row or cell.tell():
        yield row + [cell.getvalue()]


def table(rows, aligns):
    widths = [max(len(str(c)) for c in column) for column in zip_longest(*rows, fillvalue="")]
    for n, row in enumerate(rows):
        yield "| " + " | ".join(f"{c!s:{a}{w}}" for c, a, w in zip(row, aligns, widths)) + " |"
        if n == 0:
            yield "|" + "|".join(("-" * (w + 1) + ":") if a == ">" else "-" * (w + 2) for a, w in zip(aligns, widths)) + "|"


def roman(n):
    out = ""
    for value, letters in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()):
        count, n = divmod(n, value)
        out += letters * count
    return out


def unroman(text):
    values = [dict(zip("IVXLCDM", (1, 5, 10, 50, 100, 500, 1000)))[c] for c in text]
    return sum(-a if a < b else a for a, b in pairwise(values + [0]))


def slug(text):
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def caesar(text, shift):
    upper, lower = string.ascii_uppercase, string.ascii_lowercase
    return text.translate(str.maketrans(upper + lower, upper[shift:] + upper[:shift] + lower[shift:] + lower[:shift]))


markov = Markov(TEXT)
for seed in range(3):
    print(*markov.generate(seed))
words = Counter(re.findall(r"[a-z]+", TEXT.lower()))
print(words.most_common(5), words.total(), len(words))
print(sorted(chain.from_iterable(w for w in words if words[w] == 1), key=str.lower)[:5], max(words, key=len))
template = Template("Dear {{ who.name | title }}{{ who.suffix | default:, friend }}:\n{% for item in items %}  {{ item.0 | pad:8 }} {{ item.1 | fixed:3 }}\n{% end %}Total {{total|fixed}}")
print(template.render(who={"name": "ada lovelace", "suffix": None}, items=[("tea", 1.5), ("scones", 12)], total=13.5))
data = 'name,qty,"unit ""price"""\nbolt,12,"1,250.50"\n"two\nlines",,3\nlast,é,"x"'
rows = list(parse_csv(data))
print(rows)
print(*table([rows[0], *rows[1:]], "<>^"), sep="\n")
print([roman(n) for n in (4, 9, 14, 40, 1994, 2024)], all(unroman(roman(n)) == n for n in range(1, 400)))
print(slug("  Crème Brûlée & Señor Ünïcödé!  "), caesar("Hello, World", 13), caesar(caesar("Hello, World", 13), 13))
print(textwrap.fill(TEXT, 50, max_lines=3, placeholder=" [...]"))
print(textwrap.indent(textwrap.dedent("""\
    def f():
        return 1

    done"""), ">>", lambda line: True))
print(textwrap.shorten(TEXT, 40), repr(textwrap.wrap("a-very-long-hyphenated-word and averyveryverylongone", 12)))
print(string.Template("$who owes ${amount}$$").substitute(who="Bob", amount=5), string.capwords("the  quick fox"))
print(f"{1234567.891:,.2f} {0.000123:.3e} {255:#x} {255:08b} {-7:+d} {1e10:g} {0.5:%} {'x':^9}| {12:=+6d} {3.0} {1j!r:>10} {True:d} {b'x'!r} {'é':*<4}")
print("{:>{w}} {0[1]} {x.real} {!r:.3}".replace("{:", "{1:").replace("{!r", "{2!r").format(["a", "b"], "z", "longer", w=4, x=5))
print("%5.1f|%-6s|%+d|%x|%o|%e|%%|%c|%r|%05d|%s" % (3.14159, "ab", 5, 255, 8, 12345.678, "z", "q", 42, None))
print(json.dumps({"b": [1, 2.5, None, True, "é\n\u2028"], "a": {}}, ensure_ascii=False, sort_keys=True), json.loads('{"x": [1, 2e3, "\\u00e9\\ud83d\\ude00"]}'))
print(OrderedDict(a=1), dict(OrderedDict(b=2)), "ß".upper(), "ǅ".title(), "İ".lower(), "straße".casefold(), "①".isdigit(), "½".isnumeric())
for bad in (lambda: template.render(), lambda: list(parse_csv('"open')), lambda: Template("{{ x | nope }}").render(x=1), lambda: Template("{{ x.foo }}").render(x=1), lambda: unroman("IIZ"), lambda: string.Template("$x $y").substitute(x=1), lambda: string.Template("$ x").substitute(), lambda: json.loads('{"a": }'), lambda: json.loads("[1, 2"), lambda: json.dumps({1, 2}), lambda: "{} {}".format(1), lambda: "{x}".format(y=1), lambda: "%d" % "x", lambda: "%s %s" % 1, lambda: f"{3:q}", lambda: f"{'a':d}", lambda: "{0.x}".format(1), lambda: textwrap.wrap("x", 0), lambda: re.compile("(a"), lambda: "abc".index("z"), lambda: "a".encode("ascii") + "b", lambda: "é".encode("ascii"), lambda: b"\xff".decode()):
    try:
        print(bad())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
try:
    json.loads('{"a": [1, 2,, 3]}')
except json.JSONDecodeError as error:
    print(error.msg, error.pos, error.lineno, error.colno, repr(error.doc))
template.render(who={"name": b"bytes"}, items=3)
# expect: the season of Light, it was the epoch of incredulity, it was
# expect: hope, it was the worst of times, it was the worst of
# expect: age of wisdom, it was the epoch of belief, it was the
# expect: [('it', 10), ('was', 10), ('the', 10), ('of', 10), ('times', 2)] 60 20
# expect: ['a', 'a', 'b', 'b', 'c'] foolishness
# expect: Dear Ada Lovelace, friend:
# expect:        tea 1.500
# expect:     scones 12.000
# expect: Total 13.50
# expect: [['name', 'qty', 'unit "price"'], ['bolt', '12', '1,250.50'], ['two\nlines', '', '3'], ['last', 'é', 'x']]
# expect: | name      | qty | unit "price" |
# expect: |-----------|----:|--------------|
# expect: | bolt      |  12 |   1,250.50   |
# expect: | two
# expect: lines |     |      3       |
# expect: | last      |   é |      x       |
# expect: ['IV', 'IX', 'XIV', 'XL', 'MCMXCIV', 'MMXXIV'] True
# expect: creme-brulee-senor-unicode Uryyb, Jbeyq Hello, World
# expect: It was the best of times, it was the worst of
# expect: times, it was the age of wisdom, it was the age of
# expect: foolishness, it was the epoch of belief, it [...]
# expect: >>def f():
# expect: >>    return 1
# expect: >>
# expect: >>done
# expect: It was the best of times, it was [...] ['a-very-long-', 'hyphenated-', 'word and ave', 'ryveryverylo', 'ngone']
# expect: Bob owes 5$ The Quick Fox
# expect: 1,234,567.89 1.230e-04 0xff 11111111 -7 1e+10 50.000000%     x    | +   12 3.0         1j 1 b'x' é***
# expect:    z b 5 'lo
# expect:   3.1|ab    |+5|ff|10|1.234568e+04|%|z|'q'|00042|None
# expect: {"a": {}, "b": [1, 2.5, null, true, "é\n "]} {'x': [1, 2000.0, 'é😀']}
# expect: OrderedDict({'a': 1}) {'b': 2} SS ǅ i̇ strasse True True
# expect: AttributeError: 'dict' object has no attribute 'who'
# expect: SyntaxError: quote never closed
# expect: KeyError: 'nope'
# expect: AttributeError: 'int' object has no attribute 'foo'
# expect: KeyError: 'Z'
# expect: KeyError: 'y'
# expect: ValueError: Invalid placeholder in string: line 1, col 1
# expect: JSONDecodeError: Expecting value: line 1 column 7 (char 6)
# expect: JSONDecodeError: Expecting ',' delimiter: line 1 column 6 (char 5)
# expect: TypeError: Object of type set is not JSON serializable
# expect: IndexError: Replacement index 1 out of range for positional args tuple
# expect: KeyError: 'x'
# expect: TypeError: %d format: a real number is required, not str
# expect: TypeError: not enough arguments for format string
# expect: ValueError: Unknown format code 'q' for object of type 'int'
# expect: ValueError: Unknown format code 'd' for object of type 'str'
# expect: AttributeError: 'int' object has no attribute 'x'
# expect: ValueError: invalid width 0 (must be > 0)
# expect: error: missing ), unterminated subpattern at position 0
# expect: ValueError: substring not found
# expect: TypeError: can't concat str to bytes
# expect: UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
# expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
# expect: Expecting value 12 1 13 '{"a": [1, 2,, 3]}'
