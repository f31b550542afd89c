# textwrap and string.
import string
import textwrap

text = "The quick brown fox jumped over the well-known lazy dog."
print(textwrap.wrap(text, 20))
# expect: ['The quick brown fox', 'jumped over the', 'well-known lazy dog.']
print(textwrap.shorten(text, 25))  # expect: The quick brown fox [...]
print(repr(textwrap.dedent("\n    a\n      b\n\n    c")))  # expect: '\na\n  b\n\nc'
print(repr(textwrap.indent("a\n\nb\n", "> ")))  # expect: '> a\n\n> b\n'
print(string.Template("$who owes ${what}s, $$5").substitute(who="he", what="cent"))
# expect: he owes cents, $5
print(string.Template("$a $b").safe_substitute(a=1))  # expect: 1 $b
print(string.Formatter().format("{0!r:>5}|{x[1]}", "a", x="bc"))
# expect:   'a'|c
print(string.capwords("some words  here"))  # expect: Some Words Here
