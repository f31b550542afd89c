# Code whose blocks are longer than a conditional jump reaches, and tables with very many names.
body = "      r = r + i * x\n" * 40000
source = "def f(x, n):\n  r = 0\n  for i in range(n):\n    if x:\n" + body + "    else:\n      r += 1\n  return r\n"
space = {}
exec(source, space)
print(space["f"](1, 3), space["f"](0, 5))
# expect: 120000 5

# A loop, a handler and a `while` around as much.
source = (
    "def f(n):\n  r = []\n  while n:\n    try:\n      for k in [n, n + 1]:\n"
    + "        r = [k] if n else r\n" * 30000
    + "      if n == 1: raise ValueError(r)\n    except ValueError as e:\n      return e\n    n -= 1\n"
)
exec(source, space)
print(repr(space["f"](2)))
# expect: ValueError([2])

count = 70000
source = "x = [" + ", ".join("1 if y else 2" for k in range(count)) + "]"
exec(source, space | {"y": 1})
source = "print(len(f'" + "{y}" * count + "'))"
exec(source, {"y": 1})
# expect: 70000
source = "def g(*a): return len(a)\nx = g(" + ", ".join("y" for k in range(count)) + ")\nprint(x)"
exec(source, {"y": 1})
# expect: 70000
