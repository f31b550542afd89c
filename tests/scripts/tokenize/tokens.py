import _tokenize
import io

def show(source, extra=True):
    try:
        for token in _tokenize.TokenizerIter(io.StringIO(source).readline, extra_tokens=extra):
            print(*token[:4])
    except SyntaxError as e:
        print(type(e).__name__, e.args[0], e.lineno)

show("x = 1  # c\n\nif x:\n  # in\n  f'{x!r:>{w}} {{a}}'\n")
# expect: 1 x (1, 0) (1, 1)
# expect: 55 = (1, 2) (1, 3)
# expect: 2 1 (1, 4) (1, 5)
# expect: 64 # c (1, 7) (1, 10)
# expect: 4 
# expect:  (1, 10) (1, 11)
# expect: 65 
# expect:  (2, 0) (2, 1)
# expect: 1 if (3, 0) (3, 2)
# expect: 1 x (3, 3) (3, 4)
# expect: 55 : (3, 4) (3, 5)
# expect: 4 
# expect:  (3, 5) (3, 6)
# expect: 64 # in (4, 2) (4, 6)
# expect: 65 
# expect:  (4, 6) (4, 7)
# expect: 5    (5, 0) (5, 2)
# expect: 61 f' (5, 2) (5, 4)
# expect: 55 { (5, 4) (5, 5)
# expect: 1 x (5, 5) (5, 6)
# expect: 55 ! (5, 6) (5, 7)
# expect: 1 r (5, 7) (5, 8)
# expect: 55 : (5, 8) (5, 9)
# expect: 62 > (5, 9) (5, 10)
# expect: 55 { (5, 10) (5, 11)
# expect: 1 w (5, 11) (5, 12)
# expect: 55 } (5, 12) (5, 13)
# expect: 62  (5, 13) (5, 13)
# expect: 55 } (5, 13) (5, 14)
# expect: 62  { (5, 14) (5, 16)
# expect: 62 a} (5, 17) (5, 19)
# expect: 63 ' (5, 20) (5, 21)
# expect: 4 
# expect:  (5, 21) (5, 22)
# expect: 6  (6, 0) (6, 0)
# expect: 0  (6, 0) (6, 0)
show("a = b\n", False)
# expect: 1 a (1, 0) (1, 1)
# expect: 22 = (1, 2) (1, 3)
# expect: 1 b (1, 4) (1, 5)
# expect: 4  (1, 5) (1, 5)
# expect: 0  (1, -1) (1, -1)
show("(1,\n")
# expect: 55 ( (1, 0) (1, 1)
# expect: 2 1 (1, 1) (1, 2)
# expect: 55 , (1, 2) (1, 3)
# expect: 65 
# expect:  (1, 3) (1, 4)
# expect: SyntaxError unexpected EOF in multi-line statement 1
show("  x\n y\n")
# expect: 5    (1, 0) (1, 2)
# expect: 1 x (1, 2) (1, 3)
# expect: 4 
# expect:  (1, 3) (1, 4)
# expect: IndentationError unindent does not match any outer indentation level 2
