# Sudoku, game of life, paths in a maze, n queens, matrices and graphs.
import itertools
import math
from collections import Counter, defaultdict, deque
from functools import cache, cached_property, reduce, singledispatchmethod, total_ordering

PUZZLE = """
53..7....
6..195...
.98....6.
8...6...3
4..8.3..1
7...2...6
.6....28.
...419..5
....8..79
"""


class Sudoku:
    def __init__(self, text):
        self.cells = [int(c) if c.isdigit() else 0 for c in text if not c.isspace()]
        if len(self.cells) != 81:
            raise ValueError(f"81 cells expected, not {len(self.cells)}")
        self.guesses = 0

    @cached_property
    def peers(self):
        result = []
        for i in range(81):
            r, c = divmod(i, 9)
            box = {(r // 3 * 3 + a) * 9 + c // 3 * 3 + b for a in range(3) for b in range(3)}
            result.append(({r * 9 + k for k in range(9)} | {k * 9 + c for k in range(9)} | box) - {i})
        return result

    def options(self, i):
        return set(range(1, 10)) - {self.cells[p] for p in self.peers[i]}

    def solve(self):
        empty = [i for i, v in enumerate(self.cells) if not v]
        if not empty:
            return True
        i = min(empty, key=lambda e: (len(self.options(e)), e))
        for value in sorted(self.options(i)):
            self.guesses += 1
            self.cells[i] = value
            if self.solve():
                return True
        self.cells[i] = 0
        return False

    def __str__(self):
        rows = ["".join(map(str, self.cells[r * 9:r * 9 + 9])) for r in range(9)]
        return "\n".join(" ".join(row[i:i + 3] for i in (0, 3, 6)) for row in rows)


class Life(frozenset):
    @classmethod
    def parse(cls, text):
        return cls((x, y) for y, line in enumerate(text.split()) for x, c in enumerate(line) if c == "#")

    def step(self):
        near = Counter((x + dx, y + dy) for x, y in self for dx, dy in itertools.product((-1, 0, 1), repeat=2) if dx or dy)
        return type(self)(cell for cell, n in near.items() if n == 3 or n == 2 and cell in self)

    def __format__(self, spec):
        width, height = map(int, spec.split("x"))
        return "\n".join("".join(".#"[(x, y) in self] for x in range(width)) for y in range(height))


class Maze:
    def __init__(self, text):
        self.rows = text.split()

    def find(self, mark):
        return next((x, y) for y, row in enumerate(self.rows) for x, c in enumerate(row) if c == mark)

    def shortest(self):
        start, goal = self.find("S"), self.find("G")
        came = {start: None}
        queue = deque([start])
        while queue:
            here = queue.popleft()
            if here == goal:
                break
            x, y = here
            for nxt in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
                if nxt not in came and self.rows[nxt[1]][nxt[0]] != "%":
                    came[nxt] = here
                    queue.append(nxt)
        else:
            raise LookupError("no path")
        path = []
        while here:
            path.append(here)
            here = came[here]
        return path[::-1]


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) != 1:
            raise ValueError("ragged")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    shape = property(lambda self: (len(self.rows), len(self.rows[0])))

    def __getitem__(self, key):
        match key:
            case (int(r), int(c)):
                return self.rows[r][c]
            case slice() as rows, slice() as columns:
                return Matrix(r[columns] for r in self.rows[rows])
            case int(r):
                return tuple(self.rows[r])
        raise TypeError(f"bad index {key!r}")

    @singledispatchmethod
    def times(self, other):
        raise TypeError(f"cannot multiply by {type(other).__name__}")

    @times.register
    def _(self, other: int):
        return Matrix([x * other for x in r] for r in self.rows)

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"shapes {self.shape} and {other.shape} do not fit")
        return Matrix([sum(map(int.__mul__, row, col)) for col in zip(*other.rows)] for row in self.rows)  # raises: TypeError: descriptor '__mul__' requires a 'int' object but received a 'str'

    def __pow__(self, n):
        return reduce(Matrix.__matmul__, [self] * n, Matrix.identity(self.shape[0]))

    def __eq__(self, other):
        return self.rows == other.rows if isinstance(other, Matrix) else NotImplemented

    def det(self):
        if self.shape == (1, 1):
            return self[0, 0]
        return sum((-1) ** c * self[0, c] * Matrix(r[:c] + r[c + 1:] for r in self.rows[1:]).det() for c in range(self.shape[1]))

    def __repr__(self):
        return f"Matrix({self.rows})"

    __hash__ = None


@total_ordering
class Path:
    def __init__(self, cost, nodes):
        self.cost, self.nodes = cost, nodes

    def __eq__(self, other): return (self.cost, self.nodes) == (other.cost, other.nodes)
    def __lt__(self, other): return (self.cost, self.nodes) < (other.cost, other.nodes)
    def __repr__(self): return f"{'>'.join(self.nodes)}={self.cost}"


def all_paths(graph, start, goal):
    def walk(node, cost, nodes):
        if node == goal:
            yield Path(cost, nodes)
        for nxt, weight in graph[node].items():
            if nxt not in nodes:
                yield from walk(nxt, cost + weight, nodes + (nxt,))
    yield from walk(start, 0, (start,))


def components(edges):
    links = defaultdict(set)
    for a, b in edges:
        links[a].add(b)
        links[b].add(a)
    seen = set()
    for node in sorted(links):
        if node not in seen:
            stack, group = [node], set()
            while stack:
                if (n := stack.pop()) not in group:
                    group.add(n)
                    stack += links[n] - group
            seen |= group
            yield sorted(group)


def topological(needs):
    done = []
    def visit(node, trail=()):
        if node in trail:
            raise ValueError("cycle: " + " -> ".join(trail[trail.index(node):] + (node,)))
        if node not in done:
            for n in needs.get(node, ()):
                visit(n, trail + (node,))
            done.append(node)
    for node in needs:
        visit(node)
    return done


def queens(n, row=0, columns=0, left=0, right=0):
    if row == n:
        return 1
    free = ~(columns | left | right) & (1 << n) - 1
    total = 0
    while free:
        bit = free & -free
        free ^= bit
        total += queens(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1)
    return total


@cache
def ways(amount, coins=(1, 5, 10, 25)):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return ways(amount - coins[-1], coins) + ways(amount, coins[:-1])


sudoku = Sudoku(PUZZLE)
print(sudoku.solve(), sudoku.guesses, "peers" in vars(sudoku))
print(sudoku)
glider = Life.parse(".#. ..# ###")
for generation in range(4):
    glider = glider.step()
print(f"{glider:5x5}", sorted(glider), len(glider), isinstance(glider, frozenset))
maze = Maze("%%%%%%%% %S%....% %.%.%%.% %...%G.% %%%%%%%%")
path = maze.shortest()
print(len(path), path[0], path[-1], path[5:8])
m = Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 1]])
print(m.det(), (m @ m)[1], m ** 3 == m @ m @ m, m[:2, 1:], m.times(3)[2], m[1, 2], (Matrix([[1, 1], [1, 0]]) ** 30)[0, 1])
graph = {"a": {"b": 4, "c": 1}, "b": {"d": 1}, "c": {"b": 2, "d": 5}, "d": {}}
print(sorted(all_paths(graph, "a", "d")), min(all_paths(graph, "a", "d")), Path(1, ()) >= Path(1, ()))
print(list(components([(1, 2), (3, 4), (2, 5), (6, 6)])), topological({"shirt": ["tie"], "tie": ["jacket"], "socks": ["shoes"], "shoes": []}))
print([queens(n) for n in range(1, 9)], ways(100), ways.cache_info().misses > 100, math.comb(10, 3), math.isqrt(10**20))
for bad in (lambda: Sudoku("123"), lambda: Matrix([[1], [2, 3]]), lambda: m @ Matrix([[1, 2]]), lambda: m["x"], lambda: m[9, 9], lambda: m.times("x"), lambda: hash(m), lambda: m == 3, lambda: topological({"a": ["b"], "b": ["c"], "c": ["a"]}), lambda: Maze("S%G").shortest(), lambda: Maze("%%%%% %S%G% %%%%%").shortest(), lambda: f"{glider:x}", lambda: Path(1, ()) < 3, lambda: m + m, lambda: ways([1])):
    try:
        print(bad())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
Matrix([[1, "a"], [2, 3]]) @ m[:2, :2]
# expect: True 51 True
# expect: 534 678 912
# expect: 672 195 348
# expect: 198 342 567
# expect: 859 761 423
# expect: 426 853 791
# expect: 713 924 856
# expect: 961 537 284
# expect: 287 419 635
# expect: 345 286 179
# expect: .....
# expect: ..#..
# expect: ...#.
# expect: .###.
# expect: ..... [(1, 3), (2, 1), (2, 3), (3, 2), (3, 3)] 5 True
# expect: 13 (1, 1) (5, 3) [(3, 2), (3, 1), (4, 1)]
# expect: 0 (7, 11, 9) True Matrix([[0, 1], [3, 2]]) (3, 3, 3) 2 832040
# expect: [a>c>b>d=4, a>b>d=5, a>c>d=6] a>c>b>d=4 True
# expect: [[1, 2, 5], [3, 4], [6]] ['jacket', 'tie', 'shirt', 'shoes', 'socks']
# expect: [1, 0, 0, 2, 10, 4, 40, 92] 242 True 120 10000000000
# expect: ValueError: 81 cells expected, not 3
# expect: ValueError: ragged
# expect: ValueError: shapes (3, 3) and (1, 2) do not fit
# expect: TypeError: bad index 'x'
# expect: IndexError: list index out of range
# expect: TypeError: cannot multiply by str
# expect: TypeError: unhashable type: 'Matrix'
# expect: False
# expect: ValueError: cycle: a -> b -> c -> a
# expect: IndexError: list index out of range
# expect: LookupError: no path
# expect: ValueError: invalid literal for int() with base 10: ''
# expect: AttributeError: 'int' object has no attribute 'cost'
# expect: TypeError: unsupported operand type(s) for +: 'Matrix' and 'Matrix'
# expect: TypeError: unhashable type: 'list'
