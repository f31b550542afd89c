print('a"b', "a'b", 'a\'b"c', "tab\tnl\n", "\x41\u00e9\N{BULLET}\101", r"\n", "a" 'b')
# expect: a"b a'b a'b"c tab	nl
# expect:  Aé•A \n ab
print(repr('a"b'), repr("a'b"), repr('a\'b"c'), repr("tab\tnl\n\r\\"), repr("\x00\x1f\x7f"), repr("é€😀"))
# expect: 'a"b' "a'b" 'a\'b"c' 'tab\tnl\n\r\\' '\x00\x1f\x7f' 'é€😀'
