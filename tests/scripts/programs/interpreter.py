# A small language: lexer, recursive-descent parser, tree-walking interpreter with closures.
import re
import sys
from dataclasses import dataclass, field
from typing import Any, Callable, Optional, Union

TOKEN = re.compile(r"""
    (?P<num>\d+(?:\.\d+)?) |
    (?P<str>"(?:[^"\\]|\\.)*") |
    (?P<name>[A-Za-z_]\w*) |
    (?P<op>==|!=|<=|>=|[-+*/%<>=(){},;]) |
    (?P<nl>\n) |
    (?P<ws>[ \t]+|\#[^\n]*) |
    (?P<bad>.)
""", re.VERBOSE)

KEYWORDS = frozenset("let fn if else while return print and or not true false nil".split())


class LangError(Exception):
    def __init__(self, message, line):
        super().__init__(f"line {line}: {message}")
        self.line = line


@dataclass(frozen=True, slots=True)
class Token:
    kind: str
    text: str
    line: int


def lex(source):
    line = 1
    for match in TOKEN.finditer(source):
        kind, text = match.lastgroup, match[0]
        if kind == "nl":
            line += 1
        elif kind == "bad":
            raise LangError(f"unexpected {text!r}", line)
        elif kind != "ws":
            if kind == "name" and text in KEYWORDS:
                kind = text
            yield Token(kind if kind != "op" else text, text, line)
    yield Token("eof", "", line)


@dataclass
class Num:
    value: Union[int, float]


@dataclass
class Text:
    value: str


@dataclass
class Const:
    value: Any


@dataclass
class Name:
    name: str
    line: int = field(compare=False)


@dataclass
class Binary:
    op: str
    left: Any
    right: Any
    line: int = field(compare=False, repr=False, default=0)


@dataclass
class Unary:
    op: str
    operand: Any


@dataclass
class Call:
    callee: Any
    args: list
    line: int


@dataclass
class Fn:
    params: list
    body: list
    name: Optional[str] = None


@dataclass
class Let:
    name: str
    value: Any


@dataclass
class Assign:
    name: Name
    value: Any


@dataclass
class If:
    test: Any
    then: list
    other: list


@dataclass
class While:
    test: Any
    body: list


@dataclass
class Return:
    value: Any


@dataclass
class Print:
    args: list


class Parser:
    LEVELS = (("or",), ("and",), ("==", "!="), ("<", "<=", ">", ">="), ("+", "-"), ("*", "/", "%"))

    def __init__(self, source):
        self.tokens = list(lex(source))
        self.at = 0

    @property
    def token(self):
        return self.tokens[self.at]

    def accept(self, *kinds):
        if self.token.kind in kinds:
            self.at += 1
            return self.tokens[self.at - 1]
        return None

    def expect(self, kind):
        if not (token := self.accept(kind)):
            raise LangError(f"expected {kind!r}, found {self.token.text or 'end'!r}", self.token.line)
        return token

    def program(self):
        body = []
        while self.token.kind != "eof":
            body.append(self.statement())
        return body

    def block(self):
        self.expect("{")
        body = []
        while not self.accept("}"):
            body.append(self.statement())
        return body

    def statement(self):
        match self.token.kind:
            case "let":
                self.at += 1
                name = self.expect("name").text
                self.expect("=")
                node = Let(name, self.expression())
            case "fn" if self.tokens[self.at + 1].kind == "name":
                self.at += 1
                name = self.expect("name").text
                fn = self.function_rest()
                fn.name = name
                return Let(name, fn)
            case "if":
                self.at += 1
                test, then, other = self.expression(), self.block(), []
                if self.accept("else"):
                    other = [self.statement()] if self.token.kind == "if" else self.block()
                return If(test, then, other)
            case "while":
                self.at += 1
                return While(self.expression(), self.block())
            case "return":
                self.at += 1
                node = Return(Const(None) if self.token.kind == ";" else self.expression())
            case "print":
                self.at += 1
                args = [self.expression()]
                while self.accept(","):
                    args.append(self.expression())
                node = Print(args)
            case _:
                node = self.expression()
                if isinstance(node, Name) and self.accept("="):
                    node = Assign(node, self.expression())
        self.expect(";")
        return node

    def function_rest(self):
        self.expect("(")
        params = []
        if self.token.kind != ")":
            params.append(self.expect("name").text)
            while self.accept(","):
                params.append(self.expect("name").text)
        self.expect(")")
        return Fn(params, self.block())

    def expression(self, level=0):
        if level == len(self.LEVELS):
            return self.unary()
        left = self.expression(level + 1)
        while op := self.accept(*self.LEVELS[level]):
            left = Binary(op.kind, left, self.expression(level + 1), op.line)
        return left

    def unary(self):
        if op := self.accept("-", "not"):
            return Unary(op.kind, self.unary())
        node = self.primary()
        while token := self.accept("("):
            args = []
            if self.token.kind != ")":
                args.append(self.expression())
                while self.accept(","):
                    args.append(self.expression())
            self.expect(")")
            node = Call(node, args, token.line)
        return node

    def primary(self):
        token = self.token
        self.at += 1
        match token:
            case Token("num", text):
                return Num(float(text) if "." in text else int(text))
            case Token(kind="str", text=text):
                return Text(text[1:-1].encode().decode("unicode_escape"))
            case Token("true" | "false" | "nil" as word):
                return Const({"true": True, "false": False, "nil": None}[word])
            case Token("name", text, line):
                return Name(text, line)
            case Token("fn"):
                return self.function_rest()
            case Token("("):
                node = self.expression()
                self.expect(")")
                return node
        raise LangError(f"unexpected {token.text or 'end'!r}", token.line)


class Scope(dict):
    def __init__(self, parent=None):
        super().__init__()
        self.parent = parent

    def find(self, name):
        scope = self
        while scope is not None:
            if name in scope:
                return scope
            scope = scope.parent
        return None


class ReturnSignal(Exception):
    def __init__(self, value):
        self.value = value


@dataclass
class Closure:
    fn: Fn
    scope: Scope = field(repr=False)

    def __call__(self, interpreter, args, line):
        if len(args) != len(self.fn.params):
            raise LangError(f"{self.fn.name or 'fn'} takes {len(self.fn.params)} arguments, got {len(args)}", line)
        scope = Scope(self.scope)
        scope.update(zip(self.fn.params, args))
        try:
            interpreter.run(self.fn.body, scope)
        except ReturnSignal as signal:
            return signal.value


class Interpreter:
    OPS: dict[str, Callable] = {
        "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b,
        "/": lambda a, b: a / b, "%": lambda a, b: a % b, "==": lambda a, b: a == b,
        "!=": lambda a, b: a != b, "<": lambda a, b: a < b, "<=": lambda a, b: a <= b,
        ">": lambda a, b: a > b, ">=": lambda a, b: a >= b,
    }

    def __init__(self, out=sys.stdout):
        self.out = out
        self.steps = 0
        self.globals = Scope()

    def run(self, body, scope):
        for node in body:
            self.execute(node, scope)

    def execute(self, node, scope):
        self.steps += 1
        match node:
            case Let(name, value):
                scope[name] = self.evaluate(value, scope)
            case Assign(Name(name, line), value):
                if (target := scope.find(name)) is None:
                    raise LangError(f"undefined: {name}", line)
                target[name] = self.evaluate(value, scope)
            case If(test, then, other):
                self.run(then if self.evaluate(test, scope) else other, Scope(scope))
            case While(test, body):
                while self.evaluate(test, scope):
                    self.run(body, Scope(scope))
            case Return(value):
                raise ReturnSignal(self.evaluate(value, scope))
            case Print(args):
                print(*map(self.show, (self.evaluate(a, scope) for a in args)), file=self.out)
            case _:
                self.evaluate(node, scope)

    @staticmethod
    def show(value):
        match value:
            case None:
                return "nil"
            case bool():
                return str(value).lower()
            case float() if value.is_integer():
                return f"{value:.1f}"
            case Closure(fn):
                return f"<fn {fn.name or '?'}/{len(fn.params)}>"
            case _:
                return str(value)

    def evaluate(self, node, scope):
        match node:
            case Num(value) | Text(value) | Const(value):
                return value
            case Name(name, line):
                if (found := scope.find(name)) is None:
                    raise LangError(f"undefined: {name}", line)
                return found[name]
            case Binary("and", left, right):
                return self.evaluate(left, scope) and self.evaluate(right, scope)
            case Binary("or", left, right):
                return self.evaluate(left, scope) or self.evaluate(right, scope)
            case Binary(op, left, right, line):
                a, b = self.evaluate(left, scope), self.evaluate(right, scope)
                try:
                    return self.OPS[op](a, b)
                except (TypeError, ZeroDivisionError) as error:
                    raise LangError(str(error), line) from error  # raises: LangError: line 1: integer modulo by zero
            case Unary("-", operand):
                return -self.evaluate(operand, scope)
            case Unary("not", operand):
                return not self.evaluate(operand, scope)
            case Fn():
                return Closure(node, scope)
            case Call(callee, args, line):
                function = self.evaluate(callee, scope)
                if not isinstance(function, Closure):
                    raise LangError(f"not callable: {self.show(function)}", line)
                return function(self, [self.evaluate(a, scope) for a in args], line)
        raise AssertionError(node)


def run(source):
    interpreter = Interpreter()
    interpreter.run(Parser(source).program(), interpreter.globals)
    return interpreter


PROGRAM = r'''
fn fib(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); }
fn counter() { let n = 0; return fn() { n = n + 1; return n; }; }
let tick = counter(); let tock = counter();
tick(); tick();
print "fib", fib(15), "ticks", tick(), tock();
let i = 0; let acc = "";
while i < 5 { acc = acc + "*"; if i % 2 == 0 { print acc; } else if i == 3 { print "three\t!"; } else { print nil, true, not true; } i = i + 1; }
print 7 / 2, 6 / 2, 2 * (3 + 4) - -1, 1.5 * 4, fib, fn(x) { return x; };
fn compose(f, g) { return fn(x) { return f(g(x)); }; }
print compose(fn(x) { return x * 2; }, fn(x) { return x + 1; })(10);
'''

if __name__ == "__main__":
    print(Parser("1 + 2 * x;").program())
    print("steps:", run(PROGRAM).steps)
    for bad in ["let = 3;", "print 1 +;", "print y;", 'print 1 + "a";', "print 1 / 0;", "let f = fn(a) {}; f();", "3();", "let x = @;", "if 1 {"]:
        try:
            run(bad)
        except LangError as error:
            print(f"{bad!r:28} -> {error} (line {error.line}, cause {error.__cause__!r})")
    print(Token("a", "b", 3), Num(3) == Num(3), hash(Token("a", "b", 1)) == hash(Token("a", "b", 1)))
    try:
        Token("a", "b", 1).kind = 5
    except Exception as error:
        print(type(error).__name__, error)
    run("fn boom(n) { if n == 0 { return 1 % 0; } return boom(n - 1); } boom(3);")
# expect: [Binary(op='+', left=Num(value=1), right=Binary(op='*', left=Num(value=2), right=Name(name='x', line=1)))]
# expect: fib 610 ticks 3 1
# expect: *
# expect: nil true false
# expect: ***
# expect: three	!
# expect: *****
# expect: 3.5 3.0 15 6.0 <fn fib/1> <fn ?/1>
# expect: 22
# expect: steps: 3997
# expect: 'let = 3;'                   -> line 1: expected 'name', found '=' (line 1, cause None)
# expect: 'print 1 +;'                 -> line 1: unexpected ';' (line 1, cause None)
# expect: 'print y;'                   -> line 1: undefined: y (line 1, cause None)
# expect: 'print 1 + "a";'             -> line 1: unsupported operand type(s) for +: 'int' and 'str' (line 1, cause TypeError("unsupported operand type(s) for +: 'int' and 'str'"))
# expect: 'print 1 / 0;'               -> line 1: division by zero (line 1, cause ZeroDivisionError('division by zero'))
# expect: 'let f = fn(a) {}; f();'     -> line 1: fn takes 1 arguments, got 0 (line 1, cause None)
# expect: '3();'                       -> line 1: not callable: 3 (line 1, cause None)
# expect: 'let x = @;'                 -> line 1: unexpected '@' (line 1, cause None)
# expect: 'if 1 {'                     -> line 1: unexpected 'end' (line 1, cause None)
# expect: Token(kind='a', text='b', line=3) True True
# expect: FrozenInstanceError cannot assign to field 'kind'
