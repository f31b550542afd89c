# A spreadsheet: formulas compiled through ast-free parsing, dependency tracking, cycles, formatting; rationals and units.
import math
import numbers
import operator
import re
from collections import defaultdict
from functools import cached_property, partialmethod, singledispatch, total_ordering
from itertools import product, takewhile, zip_longest
from string import ascii_uppercase


@total_ordering
class Ratio(numbers.Rational):
    __slots__ = ("_n", "_d")

    def __new__(cls, n=0, d=1):
        if isinstance(n, str):
            if not (m := re.fullmatch(r"\s*(-?\d+)(?:/(\d+)|\.(\d+))?\s*", n)):
                raise ValueError(f"Invalid literal for {cls.__name__}: {n!r}")
            whole, under, decimals = m.groups()
            n, d = (int(whole + decimals), 10 ** len(decimals)) if decimals else (int(whole), int(under or 1))
        if d == 0:
            raise ZeroDivisionError(f"{cls.__name__}({n}, 0)")
        g = math.gcd(n, d) * (-1 if d < 0 else 1)
        self = super().__new__(cls)
        self._n, self._d = n // g, d // g
        return self

    numerator = property(operator.attrgetter("_n"))
    denominator = property(operator.attrgetter("_d"))

    def _operate(self, other, function, swap=False):
        if isinstance(other, int):
            other = Ratio(other)
        if isinstance(other, float):
            a, b = float(self), other
            return function(b, a) if swap else function(a, b)
        if not isinstance(other, Ratio):
            return NotImplemented
        a, b = (other, self) if swap else (self, other)
        match function:
            case operator.add:
                return Ratio(a._n * b._d + b._n * a._d, a._d * b._d)
            case operator.sub:
                return Ratio(a._n * b._d - b._n * a._d, a._d * b._d)
            case operator.mul:
                return Ratio(a._n * b._n, a._d * b._d)
            case operator.truediv:
                return Ratio(a._n * b._d, a._d * b._n)
            case operator.floordiv:
                return a._n * b._d // (a._d * b._n)
            case operator.mod:
                return a - b * (a // b)

    for _name in ("add", "sub", "mul", "truediv", "floordiv", "mod"):
        locals()[f"__{_name}__"] = partialmethod(_operate, function=getattr(operator, _name))
        locals()[f"__r{_name}__"] = partialmethod(_operate, function=getattr(operator, _name), swap=True)
    del _name

    def __pow__(self, n):
        return Ratio(self._n ** n, self._d ** n) if n >= 0 else Ratio(self._d ** -n, self._n ** -n)

    def __rpow__(self, other): return other ** float(self)
    def __neg__(self): return Ratio(-self._n, self._d)
    def __pos__(self): return self
    def __abs__(self): return Ratio(abs(self._n), self._d)
    def __trunc__(self): return int(self._n / self._d)
    def __floor__(self): return self._n // self._d
    def __ceil__(self): return -(-self._n // self._d)
    def __round__(self, digits=None): return round(self._n / self._d, digits)
    def __eq__(self, other): return self._n == other * self._d if isinstance(other, (int, float)) else isinstance(other, Ratio) and (self._n, self._d) == (other._n, other._d)
    def __lt__(self, other): return self._n * getattr(other, "denominator", 1) < getattr(other, "numerator", other) * self._d
    def __le__(self, other): return self == other or self < other
    def __hash__(self): return hash(self._n) if self._d == 1 else hash((self._n, self._d))
    def __repr__(self): return f"Ratio({self._n}, {self._d})"
    def __str__(self): return str(self._n) if self._d == 1 else f"{self._n}/{self._d}"
    def __format__(self, spec): return format(float(self), spec) if spec else str(self)
    def __bool__(self): return self._n != 0


class CellError(Exception):
    code = "#ERR"

    def __str__(self):
        return self.code + (f" ({self.args[0]})" if self.args else "")


class Cycle(CellError): code = "#CYCLE"
class Reference(CellError): code = "#REF"


def cell_name(column, row):
    name = ""
    column += 1
    while column:
        column, digit = divmod(column - 1, 26)
        name = ascii_uppercase[digit] + name
    return f"{name}{row + 1}"


def cell_at(name):
    letters = "".join(takewhile(str.isalpha, name))  # raises: TypeError: 'NoneType' object is not iterable
    column = 0
    for c in letters:
        column = column * 26 + ascii_uppercase.index(c) + 1
    return column - 1, int(name[len(letters):]) - 1


@singledispatch
def show(value): return str(value)
@show.register
def _(value: bool): return "YES" if value else "NO"
@show.register
def _(value: numbers.Rational): return f"{float(value):.10g}" if not isinstance(value, int) else f"{value:,}"
@show.register(float)
def show_float(value): return f"{value:.4f}".rstrip("0").rstrip(".")
@show.register(type(None))
def _(value): return ""
@show.register
def _(value: CellError): return value.code
@show.register(list)
@show.register(tuple)
def _(value): return "{" + "; ".join(map(show, value)) + "}"


class Sheet:
    FUNCTIONS = {"SUM": lambda *a: sum(a, Ratio()), "MAX": max, "MIN": min, "COUNT": lambda *a: len(a), "IF": lambda t, a, b: a if t else b, "AVG": lambda *a: sum(a) / Ratio(len(a)), "SQRT": math.sqrt, "UPPER": str.upper, "JOIN": lambda sep, *a: sep.join(map(show, a)), "LIST": lambda *a: list(a)}
    TOKEN = re.compile(r'\s*(?:(\d+(?:\.\d+)?)|"([^"]*)"|([A-Z]+\d+)(?::([A-Z]+\d+))?|([A-Z]+)\(|(<=|>=|<>|[-+*/^&=<>(),]))')
    BINARY = [{"=": operator.eq, "<>": operator.ne, "<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge}, {"&": lambda a, b: show(a) + show(b)}, {"+": operator.add, "-": operator.sub}, {"*": operator.mul, "/": operator.truediv}, {"^": operator.pow}]

    def __init__(self):
        self.source, self.values, self.users, self.computing, self.evaluations = {}, {}, defaultdict(set), [], 0

    def __setitem__(self, name, text):
        self.source[name] = text
        stale = [name]
        while stale:
            cell = stale.pop()
            self.values.pop(cell, None)
            stale += self.users.pop(cell, ())

    def __getitem__(self, name):
        if isinstance(name, slice):
            return [[self[cell_name(c, r)] for c in range(cell_at(name.start)[0], cell_at(name.stop)[0] + 1)] for r in range(cell_at(name.start)[1], cell_at(name.stop)[1] + 1)]
        if name in self.computing:
            raise Cycle("→".join(self.computing[self.computing.index(name):] + [name]))
        if self.computing:
            self.users[name].add(self.computing[-1])
        if name not in self.values:
            self.computing.append(name)
            try:
                self.values[name] = self.evaluate(self.source.get(name, ""))
            except CellError as error:
                self.values[name] = error
            except (ArithmeticError, TypeError, ValueError, KeyError) as error:
                self.values[name] = CellError(f"{type(error).__name__}: {error}")
            finally:
                self.computing.pop()
        value = self.values[name]
        if isinstance(value, CellError) and self.computing:
            raise Reference(name) from value
        return value

    def evaluate(self, text):
        self.evaluations += 1
        if not text:
            return None
        if text[0] != "=":
            try:
                return Ratio(text)
            except ValueError:
                return text
        self.text, saved = (text, 1), getattr(self, "text", None)
        try:
            value = self.binary(0)
            if self.peek():
                raise ValueError(f"unexpected {self.peek()[0].strip()!r}")
            return value
        finally:
            self.text = saved

    def peek(self):
        text, at = self.text
        match = self.TOKEN.match(text, at)
        if not match and text[at:].strip():
            raise ValueError(f"cannot read {text[at:]!r}")
        return match

    def accept(self, *symbols):
        if (match := self.peek()) and match[6] in symbols:
            self.text = self.text[0], match.end()
            return match[6]

    def binary(self, level):
        if level == len(self.BINARY):
            return self.atom()
        left = self.binary(level + 1)
        while op := self.accept(*self.BINARY[level]):
            left = self.BINARY[level][op](left, self.binary(level + 1))
        return left

    def atom(self):
        if self.accept("-"):
            return -self.atom()
        if not (match := self.peek()):
            raise ValueError("unexpected end")
        self.text = self.text[0], match.end()
        number, string, first, last, function, symbol = match.groups()
        if number:
            return Ratio(number)
        if string is not None:
            return string
        if last:
            return [v for row in self[first:last] for v in row if v is not None]
        if first:
            return self[first]
        if function:
            args = []
            while not self.accept(")"):
                value = self.binary(0)
                args += value if isinstance(value, list) else [value]
                self.accept(",")
            return self.FUNCTIONS[function](*args)
        if symbol == "(":
            value = self.binary(0)
            if not self.accept(")"):
                raise ValueError("missing )")
            return value
        raise ValueError(f"unexpected {symbol!r}")

    def render(self, first, last):
        rows = [[show(v) for v in row] for row in self[first:last]]
        widths = [max(map(len, column)) for column in zip(*rows)]
        return "\n".join(" | ".join(f"{v:>{w}}" for v, w in zip(row, widths)) for row in rows)


sheet = Sheet()
for at, text in {"A1": "3", "A2": "4.5", "A3": "=A1*A2", "A4": "=SUM(A1:A3)", "B1": "total", "B2": '=UPPER(B1)&": "&A4', "B3": "=IF(A1<A2, A4/4, 0)", "B4": "=AVG(A1:A4)^2", "C1": "=C2+1", "C2": "=C3", "C3": "=C1", "C4": "=1/(A1-3)", "D1": "=SQRT(A1+6)", "D2": "=D1>2.5", "D3": '=JOIN("-", A1:A3)', "D4": "=LIST(A1, B1, 1=1)"}.items():
    sheet[at] = text
print(sheet.render("A1", "D4"))
before = sheet.evaluations
sheet["A1"] = "10"
print(sheet.render("A1", "D4"), before, sheet.evaluations - before, sep="\n")
print({k: str(v) for k, v in sheet.values.items() if isinstance(v, CellError)})
for text in ("=1+", "=FOO(1)", "=)", "=1 2", "=(1", '="a"+1', "=A1:A2+1", "=$", "=SQRT(-1)", "=MAX()", "=B1<1", "=-B1"):
    sheet["Z1"] = text
    print(f"{text:10} {sheet['Z1']}")
print([cell_name(c, 0) for c in (0, 25, 26, 701, 702)], [cell_at(n) for n in ("A1", "AZ9", "ABC10")])
half, third = Ratio(1, 2), Ratio("1/3")
print(half + third, half - 1, 2 * third, half / third, 1 / third, half // third, half % third, half ** -2, -half, abs(Ratio(-3, 6)), half + 0.25, 2 ** half, 0.5 == half, half == "x")
print(sorted([half, third, 0.4, 1]), max(third, half), hash(Ratio(4, 2)) == hash(2), {Ratio(2): "two"}[2], f"{third:.3f} {third} {half!r:>12}", round(Ratio(7, 3)), round(Ratio(7, 3), 2), math.floor(-half), math.ceil(half), int(Ratio(7, 2)), bool(Ratio()), isinstance(half, numbers.Number), complex(half), half.real, half.imag)
for bad in (lambda: Ratio("x"), lambda: Ratio(1, 0), lambda: half / 0, lambda: half + "x", lambda: half < "x", lambda: half @ third, lambda: Ratio(1.5), lambda: setattr(half, "x", 1), lambda: sum([half, None]), lambda: [1, 2][half], lambda: show(), lambda: cell_at("1A"), lambda: pow(half, 2, 3), lambda: divmod(half, third), lambda: half.numerator.nope):
    try:
        print(bad())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
sheet["E1"] = "=UPPER(A1)"
print(sheet["E1"])
sheet["A0":]
# expect:    3 |     total |   #REF |               3
# expect:  4.5 | TOTAL: 21 |   #REF |             YES
# expect: 13.5 |      5.25 | #CYCLE |      3-4.5-13.5
# expect:   21 |      #ERR |   #ERR | {3; total; YES}
# expect:   10 |       total |         #REF |                4
# expect:  4.5 | TOTAL: 59.5 |         #REF |              YES
# expect:   45 |           0 |       #CYCLE |        10-4.5-45
# expect: 59.5 |        #ERR | 0.1428571429 | {10; total; YES}
# expect: 16
# expect: 11
# expect: {'C3': '#CYCLE (C1→C2→C3→C1)', 'C2': '#REF (C3)', 'C1': '#REF (C2)', 'B4': "#ERR (TypeError: 'float' object cannot be interpreted as an integer)"}
# expect: =1+        #ERR (ValueError: unexpected end)
# expect: =FOO(1)    #ERR (KeyError: 'FOO')
# expect: =)         #ERR (ValueError: unexpected ')')
# expect: =1 2       #ERR (ValueError: unexpected '2')
# expect: =(1        #ERR (ValueError: missing ))
# expect: ="a"+1     #ERR (TypeError: can only concatenate str (not "Ratio") to str)
# expect: =A1:A2+1   #ERR (TypeError: can only concatenate list (not "Ratio") to list)
# expect: =$         #ERR (ValueError: cannot read '$')
# expect: =SQRT(-1)  #ERR (ValueError: math domain error)
# expect: =MAX()     #ERR (TypeError: max expected at least 1 argument, got 0)
# expect: =B1<1      #ERR (TypeError: '<' not supported between instances of 'int' and 'str')
# expect: =-B1       #ERR (TypeError: bad operand type for unary -: 'str')
# expect: ['A1', 'Z1', 'AA1', 'ZZ1', 'AAA1'] [(0, 0), (51, 8), (730, 9)]
# expect: 5/6 -1/2 2/3 3/2 3 1 1/6 4 -1/2 1/2 0.75 1.4142135623730951 True False
# expect: [Ratio(1, 3), 0.4, Ratio(1, 2), 1] 1/2 True two 0.333 1/3  Ratio(1, 2) 2 2.33 -1 1 3 False True (0.5+0j) 1/2 0
# expect: ValueError: Invalid literal for Ratio: 'x'
# expect: ZeroDivisionError: Ratio(1, 0)
# expect: ZeroDivisionError: Ratio(1, 0)
# expect: TypeError: unsupported operand type(s) for +: 'Ratio' and 'str'
# expect: TypeError: '<' not supported between instances of 'int' and 'str'
# expect: TypeError: unsupported operand type(s) for @: 'Ratio' and 'Ratio'
# expect: TypeError: 'float' object cannot be interpreted as an integer
# expect: AttributeError: 'Ratio' object has no attribute 'x'
# expect: TypeError: unsupported operand type(s) for +: 'Ratio' and 'NoneType'
# expect: TypeError: list indices must be integers or slices, not Ratio
# expect: TypeError: show requires at least 1 positional argument
# expect: ValueError: invalid literal for int() with base 10: '1A'
# expect: TypeError: Ratio.__pow__() takes 2 positional arguments but 3 were given
# expect: (1, Ratio(1, 6))
# expect: AttributeError: 'int' object has no attribute 'nope'
# expect: #ERR (TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'Ratio' object)
