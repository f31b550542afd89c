import re
import warnings

warnings.simplefilter("ignore")
p = re.compile("a")


def show(function):
    try:
        result = ascii(function())
    except Exception as error:
        result = f"{type(error).__name__}: {ascii(str(error))}"
    print(result)


show(lambda: re.match(r"(?i)[𐐨a]","𐐀"))  # expect: <re.Match object; span=(0, 1), match='\U00010400'>
show(lambda: re.match(r"(?i)[𐐨a]","𐐨"))  # expect: <re.Match object; span=(0, 1), match='\U00010428'>
show(lambda: re.match(r"(?ia)k","K"))  # expect: None
show(lambda: re.match(rb"(?i)\xe9",b"\xc9"))  # expect: None
show(lambda: re.match(rb"(?iL)A",b"a"))  # expect: <re.Match object; span=(0, 1), match=b'a'>
show(lambda: re.match(rb"(?iL)[a-c\xe9]",b"C"))  # expect: <re.Match object; span=(0, 1), match=b'C'>
show(lambda: re.match(rb"(?iL)[^a-c]",b"C"))  # expect: <re.Match object; span=(0, 1), match=b'C'>
show(lambda: re.match(rb"(?L:\w)",b"_"))  # expect: <re.Match object; span=(0, 1), match=b'_'>
show(lambda: re.compile("(?a:\\w)(?u:\\w)").match("aé"))  # expect: <re.Match object; span=(0, 2), match='a\xe9'>
show(lambda: re.compile("(?a:\\w)").match("é"))  # expect: None
show(lambda: re.search("\udc80","x\udc80"))  # expect: <re.Match object; span=(1, 2), match='\udc80'>
show(lambda: re.findall("[\ud800-\udfff]","a\ud800\udfff\U00010000"))  # expect: ['\ud800', '\udfff']
show(lambda: re.match("(a*)*","aa").span(1))  # expect: (2, 2)
show(lambda: re.match("(a*)+","aa").span(1))  # expect: (2, 2)
show(lambda: re.match("(a|b*)*","aab").groups())  # expect: ('',)
show(lambda: re.match("(?:(a)|b)*","ab").groups())  # expect: ('a',)
show(lambda: re.match("(?:(a)|(b)|c)*?d","abcd").groups())  # expect: ('a', 'b')
show(lambda: re.match("(a?)*?$","aa").groups())  # expect: ('a',)
show(lambda: re.match("(?:a|(b))*+c","abac").groups())  # expect: ('b',)
show(lambda: re.match("(?>a*)a","aaa"))  # expect: None
show(lambda: re.match("(?>(a|ab))c","abc"))  # expect: None
show(lambda: re.match("(?=(a+))a*b\\1","baaabac"))  # expect: None
show(lambda: re.search("(?=(a+))a*b\\1","baaabac").groups())  # expect: ('a',)
show(lambda: re.match("(?!(a)b)a(c)","ac").groups())  # expect: (None, 'c')
show(lambda: re.match("(?<!c)b","ab"))  # expect: None
show(lambda: re.search("(?<=(a))(?<!x)b","ab").groups())  # expect: ('a',)
show(lambda: re.match("(?P<q>['\"]).*?(?P=q)","'a\"b'c'"))  # expect: <re.Match object; span=(0, 5), match='\'a"b\''>
show(lambda: re.match("(a)?(?(1)b|c)","c"))  # expect: <re.Match object; span=(0, 1), match='c'>
show(lambda: re.match("(a)?(?(1)b|c)","ab"))  # expect: <re.Match object; span=(0, 2), match='ab'>
show(lambda: re.match("(a)?(?(1)b)$","a"))  # expect: None
show(lambda: re.match("^*","a"))  # expect: error: 'nothing to repeat at position 1'
show(lambda: re.match("(?:a{2,3}){2}","aaaaa"))  # expect: <re.Match object; span=(0, 5), match='aaaaa'>
show(lambda: re.match("(?:a{2,3}?){2}","aaaaa"))  # expect: <re.Match object; span=(0, 4), match='aaaa'>
show(lambda: re.match("a{,2}b","aab"))  # expect: <re.Match object; span=(0, 3), match='aab'>
show(lambda: re.match("a{2","a{2"))  # expect: <re.Match object; span=(0, 3), match='a{2'>
show(lambda: re.match("a{,}b","aaab"))  # expect: <re.Match object; span=(0, 4), match='aaab'>
show(lambda: re.match("x{0}y","y"))  # expect: <re.Match object; span=(0, 1), match='y'>
show(lambda: re.match("(?:x){0}y","y"))  # expect: <re.Match object; span=(0, 1), match='y'>
show(lambda: re.match("(x){0}y","y").groups())  # expect: (None,)
show(lambda: re.match("(?s:.)(?-s:.)","\nx",re.S))  # expect: <re.Match object; span=(0, 2), match='\nx'>
show(lambda: re.match("(?x: a b ) c","ab c"))  # expect: <re.Match object; span=(0, 4), match='ab c'>
show(lambda: re.match("(?-x: a)b"," ab",re.X))  # expect: <re.Match object; span=(0, 3), match=' ab'>
show(lambda: re.findall("(?m)^","a\nb\n"))  # expect: ['', '', '']
show(lambda: re.findall("(?m)$","a\nb\n"))  # expect: ['', '', '']
show(lambda: [m.start() for m in re.finditer("$","a\nb\n")])  # expect: [3, 4]
show(lambda: [m.start() for m in re.finditer("\\Z","a\nb\n")])  # expect: [4]
show(lambda: [m.start() for m in re.finditer("\\B","ab c")])  # expect: [1]
show(lambda: re.search("\\B",""))  # expect: None
show(lambda: re.search("\\b",""))  # expect: None
show(lambda: re.compile("^a").search("ba",1))  # expect: None
show(lambda: re.compile("\\ba").search("ba",1))  # expect: None
show(lambda: re.compile("(?<=b)a").search("ba",1))  # expect: <re.Match object; span=(1, 2), match='a'>
show(lambda: re.compile("a$").search("ab",0,1))  # expect: <re.Match object; span=(0, 1), match='a'>
show(lambda: re.compile("a(?=b)").search("ab",0,1))  # expect: None
show(lambda: re.findall("\\s","\x1c\x85\xa0 \u3000\u200b"))  # expect: ['\x1c', '\x85', '\xa0', ' ', '\u3000']
show(lambda: re.findall(r"(?a)\s","\x1c\x85\xa0 \u3000"))  # expect: [' ']
show(lambda: re.findall(r"\d","1\u0661\xb2\u2460"))  # expect: ['1', '\u0661']
show(lambda: re.findall(r"\w","a_\xb2\u2460\u0300\u093f"))  # expect: ['a', '_', '\xb2', '\u2460']
show(lambda: re.findall(r"[\w-]+","a-b c"))  # expect: ['a-b', 'c']
show(lambda: re.findall(r"[\W\d]","a1 "))  # expect: ['1', ' ']
show(lambda: re.findall(r"[^\W\d]","a1 "))  # expect: ['a']
show(lambda: re.findall(r"(?i)[^\Wk]","aKk1 "))  # expect: ['a', '1']
show(lambda: re.Scanner([("a+",lambda s,t:("A",t)),("b",None),(r"\d",lambda s,t:int(t))]).scan("aab12x"))  # expect: ([('A', 'aa'), 1, 2], 'x')
show(lambda: re.Scanner([("(a)(b)",lambda s,t:s.match.groups())]).scan("abab"))  # expect: ([('ab',), ('ab',)], '')
