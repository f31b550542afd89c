import re

print(repr(re.I), str(re.I), re.I | re.X, re.I & re.X, ~re.I & re.M)
# expect: re.IGNORECASE re.IGNORECASE re.IGNORECASE|re.VERBOSE re.NOFLAG re.MULTILINE
print(re.RegexFlag(0), repr(re.RegexFlag(1 << 20 | 2)), type(re.compile("a").flags))
# expect: re.NOFLAG re.IGNORECASE|0x100000 <class 'int'>
print([flag.name for flag in re.RegexFlag])
# expect: ['ASCII', 'IGNORECASE', 'LOCALE', 'UNICODE', 'MULTILINE', 'DOTALL', 'VERBOSE', 'TEMPLATE', 'DEBUG']
print(re.compile("a", re.I | re.M), re.compile("(?ix)a"), re.compile(b"a", re.L), re.compile("a", re.A))
# expect: re.compile('a', re.IGNORECASE|re.MULTILINE) re.compile('(?ix)a', re.IGNORECASE|re.VERBOSE) re.compile(b'a', re.LOCALE) re.compile('a', re.ASCII)
print(re.compile("(?i)a") == re.compile("a", re.I), re.compile("a") == re.compile("a"))  # expect: False True
print(re.match("a", "A", flags=re.IGNORECASE))  # expect: <re.Match object; span=(0, 1), match='A'>
re.compile(re.compile("a"), re.I)  # raises: ValueError: cannot process flags argument with a compiled pattern
