c = compile("1 + 2", "<s>", "eval")
print(eval(c), eval("x * 2", {"x": 5}), eval("a + b", {"a": 1}, {"b": 2}), eval("  7"))
# expect: 3 10 3 7
ns = {}
exec("y = 5\nz = y + 1", ns)
print(ns["z"], "__builtins__" in ns)  # expect: 6 True
exec(compile("for i in range(2): print(i)", "<s>", "exec"))  # expect: 0
# expect: 1
exec(compile("5 + 5", "<s>", "single"))  # expect: 10
print(exec("pass"))  # expect: None
