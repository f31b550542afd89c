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


show(lambda: re.compile("a",-1))  # expect: ValueError: 'cannot use LOCALE flag with a str pattern'
show(lambda: p.__class_getitem__(str))  # expect: re.Pattern[str]
show(lambda: p.match("a","b"))  # expect: TypeError: "'str' object cannot be interpreted as an integer"
show(lambda: p.split(1))  # expect: TypeError: "expected string or bytes-like object, got 'int'"
show(lambda: p.match("a").__copy__())  # expect: <re.Match object; span=(0, 1), match='a'>
show(lambda: re.match("a","ab").endpos)  # expect: 2
show(lambda: p.sub(lambda m:5,"a"))  # expect: TypeError: 'sequence item 0: expected str instance, int found'
show(lambda: p.sub(lambda m:5,"ba"))  # expect: TypeError: 'sequence item 1: expected str instance, int found'
show(lambda: p.sub(lambda m:None,"ba"))  # expect: 'b'
show(lambda: re.compile(b"a").sub(lambda m:"x",b"a"))  # expect: TypeError: 'sequence item 0: expected a bytes-like object, str found'
show(lambda: p.match("a").span("x"))  # expect: IndexError: 'no such group'
show(lambda: p.match("a").group(1.5))  # expect: IndexError: 'no such group'
show(lambda: p.match("a")[1<<70])  # expect: IndexError: 'no such group'
show(lambda: p.match("a").group(p))  # expect: IndexError: 'no such group'
show(lambda: p.match("a").group([]))  # expect: IndexError: 'no such group'
show(lambda: re.compile(b"a").sub(b"x", bytearray(b"banana")))  # expect: b'bxnxnx'
show(lambda: re.compile(b"a").sub(bytearray(b"x"), memoryview(b"banana")))  # expect: b'bxnxnx'
show(lambda: re.compile(b"n").split(bytearray(b"banana")))  # expect: [b'ba', b'a', b'a']
show(lambda: re.compile(b"(n)(x)?").findall(memoryview(b"banana")))  # expect: [(b'n', b''), (b'n', b'')]
show(lambda: re.compile(b"a").match(memoryview(b"abcd")[::2]))  # expect: TypeError: "expected string or bytes-like object, got 'memoryview'"
show(lambda: re.compile(b"a+").match(b"aa").group() )  # expect: b'aa'
show(lambda: re.compile("a").sub("b","xyz",-1))  # expect: 'xyz'
show(lambda: re.compile("a").subn("b","aaa",2))  # expect: ('bba', 2)
show(lambda: p.search(string="ba", pos=1))  # expect: <re.Match object; span=(1, 2), match='a'>
show(lambda: p.search("ba", endpos=1))  # expect: None
show(lambda: p.fullmatch("ab",0,1))  # expect: <re.Match object; span=(0, 1), match='a'>
show(lambda: re.compile("x*").findall("axx",1,2))  # expect: ['x', '']
show(lambda: re.compile("(?P<a>.)(?P<b>.)?").match("x").groupdict())  # expect: {'a': 'x', 'b': None}
show(lambda: re.compile("(?P<a>.)(?P<b>.)?").match("x").groupdict(5))  # expect: {'a': 'x', 'b': 5}
show(lambda: re.compile("(?P<a>.)(?P<b>.)?").match("x").lastgroup)  # expect: 'a'
show(lambda: re.compile("(?P<a>.)(?P<b>.)?").match("xy").group("a","b",0))  # expect: ('x', 'y', 'xy')
show(lambda: re.compile("(?P<a>.)(?P<b>.)?").match("xy").expand(r"\g<b>\1\g<0>"))  # expect: 'yxxy'
show(lambda: re.compile("(?P<a>.)(?P<b>.)?").match("x").expand(r"\2|\1"))  # expect: '|x'
show(lambda: re.escape("a.b-c d\n€#~&"))  # expect: 'a\\.b\\-c\\ d\\\n\u20ac\\#\\~\\&'
show(lambda: re.escape(b"a.\xff"))  # expect: b'a\\.\xff'
show(lambda: re.match("a","a").string)  # expect: 'a'
show(lambda: re.match("a","a").re)  # expect: re.compile('a')
show(lambda: bool(re.match("a","b")))  # expect: False
show(lambda: re.compile("a").match("a").x)  # expect: AttributeError: "'re.Match' object has no attribute 'x'"
show(lambda: re.error("x"))  # expect: error('x')
show(lambda: re.error("x","abc",1).args)  # expect: ('x at position 1',)
show(lambda: re.error("x","a\nbc",3).colno)  # expect: 2
show(lambda: str(re.error("x",b"a\nbc",3)))  # expect: 'x at position 3 (line 2, column 2)'
show(lambda: re.compile(b"\\w").findall("aé_1".encode("latin1")))  # expect: [b'a', b'_', b'1']
show(lambda: re.compile("a|b",re.I) != re.compile("a|b"))  # expect: True
show(lambda: re.fullmatch("a|ab","ab"))  # expect: <re.Match object; span=(0, 2), match='ab'>
show(lambda: re.fullmatch("(a|ab)(c|bcd)?","abcd").groups())  # expect: ('a', 'bcd')
show(lambda: re.findall("","ab"))  # expect: ['', '', '']
show(lambda: re.findall("a|","ab"))  # expect: ['a', '', '']
show(lambda: re.split("","ab"))  # expect: ['', 'a', 'b', '']
show(lambda: re.split("(x)?","ab"))  # expect: ['', None, 'a', None, 'b', None, '']
show(lambda: re.split(r"\b","ab cd"))  # expect: ['', 'ab', ' ', 'cd', '']
show(lambda: re.sub(r"\b|x","-","ab cd"))  # expect: '-ab- -cd-'
show(lambda: re.subn("b*","-","abc"))  # expect: ('-a--c-', 4)
show(lambda: [m.span() for m in re.finditer("b*|c","abbc")])  # expect: [(0, 0), (1, 3), (3, 3), (3, 4), (4, 4)]
show(lambda: list(map(int, re.findall("[0-9]+","1 22 333"))))  # expect: [1, 22, 333]
show(lambda: re.sub("a","b","aaaa",2))  # expect: 'bbaa'
show(lambda: re.sub("a","b","aaaa",count=2,flags=re.I))  # expect: 'bbaa'
show(lambda: re.match(r"(?i)İ","i"))  # expect: <re.Match object; span=(0, 1), match='i'>
show(lambda: re.match(r"(?i)i","İ"))  # expect: <re.Match object; span=(0, 1), match='\u0130'>
show(lambda: re.match(r"(?i)ı","I"))  # expect: <re.Match object; span=(0, 1), match='I'>
show(lambda: re.match(r"(?i)[ı]","I"))  # expect: <re.Match object; span=(0, 1), match='I'>
show(lambda: re.match(r"(?i)k","K"))  # expect: <re.Match object; span=(0, 1), match='\u212a'>
show(lambda: re.match(r"(?i)[^k]","K"))  # expect: None
show(lambda: re.match(r"(?i)ẞ","ß"))  # expect: <re.Match object; span=(0, 1), match='\xdf'>
show(lambda: re.match(r"(?i)[Ѐ-џ]","Ж"))  # expect: <re.Match object; span=(0, 1), match='\u0416'>
show(lambda: re.match(r"(?i)[𐐀-𐐧]","𐐨"))  # expect: <re.Match object; span=(0, 1), match='\U00010428'>
show(lambda: re.match(r"(?i)𐐀","𐐨"))  # expect: <re.Match object; span=(0, 1), match='\U00010428'>
show(lambda: re.match(r"(?i)[𐐀a]","𐐨"))  # expect: None
show(lambda: re.match(r"(?i)[𐐀a]","𐐀"))  # expect: None
