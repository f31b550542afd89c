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


show(lambda: p.sub(1,2,3,4))  # expect: TypeError: 'sub() takes at most 3 arguments (4 given)'
show(lambda: p.match())  # expect: TypeError: "match() missing required argument 'string' (pos 1)"
show(lambda: p.scanner())  # expect: TypeError: "scanner() missing required argument 'string' (pos 1)"
show(lambda: p.match(1))  # expect: TypeError: "expected string or bytes-like object, got 'int'"
show(lambda: p.match(b"a"))  # expect: TypeError: 'cannot use a string pattern on a bytes-like object'
show(lambda: re.compile(b"a").match("a"))  # expect: TypeError: 'cannot use a bytes pattern on a string-like object'
show(lambda: re.sub("a",5,"a"))  # expect: TypeError: 'decoding to str: need a bytes-like object, int found'
show(lambda: re.sub("a",b"x","a"))  # expect: TypeError: 'sequence item 0: expected str instance, bytes found'
show(lambda: re.sub(b"a","x",b"a"))  # expect: TypeError: 'sequence item 0: expected a bytes-like object, str found'
show(lambda: re.sub("a",b"x\\n","a"))  # expect: TypeError: 'sequence item 0: expected str instance, bytes found'
show(lambda: re.compile(5))  # expect: TypeError: 'first argument must be string or compiled pattern'
show(lambda: re.compile(p,2))  # expect: ValueError: 'cannot process flags argument with a compiled pattern'
show(lambda: re.sub("a",5,"b"))  # expect: TypeError: 'decoding to str: need a bytes-like object, int found'
show(lambda: re.Pattern())  # expect: TypeError: "cannot create 're.Pattern' instances"
show(lambda: re.Match())  # expect: TypeError: "cannot create 're.Match' instances"
show(lambda: p.match("a").group("x"))  # expect: IndexError: 'no such group'
show(lambda: p.match("a").group(4))  # expect: IndexError: 'no such group'
show(lambda: p.match("a")[None])  # expect: IndexError: 'no such group'
show(lambda: p.match("a")[-1])  # expect: IndexError: 'no such group'
show(lambda: p.match("a").start("z"))  # expect: IndexError: 'no such group'
show(lambda: re.compile("a",re.L))  # expect: ValueError: 'cannot use LOCALE flag with a str pattern'
show(lambda: re.compile(b"a",re.U))  # expect: ValueError: 'cannot use UNICODE flag with a bytes pattern'
show(lambda: re.compile("a",re.A|re.U))  # expect: ValueError: 'ASCII and UNICODE flags are incompatible'
show(lambda: re.compile(b"a",re.A|re.L))  # expect: ValueError: 'ASCII and LOCALE flags are incompatible'
show(lambda: p.match("a").expand(4))  # expect: TypeError: 'decoding to str: need a bytes-like object, int found'
show(lambda: p.match("a").groups(1,2))  # expect: TypeError: 'groups() takes at most 1 argument (2 given)'
show(lambda: re.split("a","b",maxsplit=1,flags=2))  # expect: ['b']
show(lambda: re.compile("a", 1<<40))  # expect: OverflowError: 'Python int too large to convert to C int'
show(lambda: re.compile("a","x"))  # expect: TypeError: "unsupported operand type(s) for &: 'str' and 'RegexFlag'"
show(lambda: p.__dict__)  # expect: AttributeError: "'re.Pattern' object has no attribute '__dict__'"
show(lambda: p.flags)  # expect: 32
show(lambda: p.groupindex)  # expect: {}
show(lambda: re.compile("(?P<n>a)").groupindex)  # expect: mappingproxy({'n': 1})
show(lambda: p==re.compile("a"))  # expect: True
show(lambda: hash(p)==hash(re.compile("a")))  # expect: True
show(lambda: p.x)  # expect: AttributeError: "'re.Pattern' object has no attribute 'x'"
show(lambda: p.search("a",5.0))  # expect: TypeError: "'float' object cannot be interpreted as an integer"
show(lambda: p.search("aa",-4,1<<80))  # expect: OverflowError: 'Python int too large to convert to C ssize_t'
show(lambda: p.sub(r"\400","a"))  # expect: error: 'octal escape value \\400 outside of range 0-0o377 at position 0'
show(lambda: p.sub(r"\g<1>","a"))  # expect: error: 'invalid group reference 1 at position 3'
show(lambda: p.sub(r"\g<x>","a"))  # expect: IndexError: "unknown group name 'x'"
show(lambda: p.sub(r"\g<","a"))  # expect: error: 'missing group name at position 3'
show(lambda: p.sub(r"\g<>","a"))  # expect: error: 'missing group name at position 3'
show(lambda: p.sub(r"\g<0","a"))  # expect: error: 'missing >, unterminated name at position 3'
show(lambda: p.sub(r"\g","a"))  # expect: error: 'missing < at position 2'
show(lambda: p.sub(r"\g<-1>","a"))  # expect: error: "bad character in group name '-1' at position 3"
show(lambda: p.sub(r"\g<١>","a"))  # expect: error: "bad character in group name '\u0661' at position 3"
show(lambda: p.sub(r"\g<99999999999>","a"))  # expect: error: 'invalid group reference 99999999999 at position 3'
show(lambda: p.sub(r"\q","a"))  # expect: error: 'bad escape \\q at position 0'
show(lambda: p.sub(r"\&","a"))  # expect: '\\&'
show(lambda: p.sub("\\","a"))  # expect: error: 'bad escape (end of pattern) at position 0'
show(lambda: p.sub(r"\n\x","a"))  # expect: error: 'bad escape \\x at position 2'
show(lambda: p.sub(r"\12","a"))  # expect: error: 'invalid group reference 12 at position 1'
show(lambda: p.sub(r"\012\0\08\141","a"))  # expect: '\n\x00\x008a'
show(lambda: re.sub("","-","abxd"))  # expect: '-a-b-x-d-'
show(lambda: type(p.finditer("a")))  # expect: <class 'callable_iterator'>
show(lambda: type(p.scanner("a")))  # expect: <class '_sre.SRE_Scanner'>
show(lambda: type(p))  # expect: <class 're.Pattern'>
show(lambda: repr(re.compile("a"*300, re.I|re.X)))  # expect: "re.compile('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, re.IGNORECASE|re.VERBOSE)"
show(lambda: repr(re.match(".*","x"*100)))  # expect: "<re.Match object; span=(0, 100), match='xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx>"
show(lambda: re.match("(a)(b)?","a").regs)  # expect: ((0, 1), (0, 1), (-1, -1))
show(lambda: re.compile("a",1<<20))  # expect: re.compile('a', 0x100000)
show(lambda: re.compile("a",256|32))  # expect: ValueError: 'ASCII and UNICODE flags are incompatible'
show(lambda: p.__reduce_ex__(2))  # expect: TypeError: "cannot pickle 're.Pattern' object"
show(lambda: p<p)  # expect: TypeError: "'<' not supported between instances of 're.Pattern' and 're.Pattern'"
show(lambda: re.I|re.X)  # expect: re.IGNORECASE|re.VERBOSE
show(lambda: re.RegexFlag(0))  # expect: re.NOFLAG
show(lambda: re.RegexFlag(1<<20|2))  # expect: re.IGNORECASE|0x100000
show(lambda: ~re.I)  # expect: re.ASCII|re.LOCALE|re.UNICODE|re.MULTILINE|re.DOTALL|re.VERBOSE|re.TEMPLATE|re.DEBUG
show(lambda: repr(re.NOFLAG))  # expect: 're.NOFLAG'
