print("a,b,,c".split(","), " a  b ".split(), "a b c".split(None, 1), "a b c".split(maxsplit=1), "".split(), "".split(","))
# expect: ['a', 'b', '', 'c'] ['a', 'b'] ['a', 'b c'] ['a', 'b c'] [] ['']
print("a,b,c".rsplit(",", 1), " a b  c ".rsplit(None, 1), "a--b".split("--"), "a\u2003b\x1fc".split())
# expect: ['a,b', 'c'] [' a b', 'c'] ['a', 'b'] ['a', 'b', 'c']
