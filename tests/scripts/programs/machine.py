# A stack machine: an assembler with labels, packed code in a bytearray, a debugger, traps, an optimizer.
import enum
import struct
import sys
from collections import ChainMap, Counter, namedtuple
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

WORD: Final = 0xFFFF_FFFF


class Op(enum.IntEnum):
    HALT = 0
    PUSH = 1
    POP = enum.auto()
    DUP = enum.auto()
    SWAP = enum.auto()
    ADD = 0x10
    SUB = enum.auto()
    MUL = enum.auto()
    DIV = enum.auto()
    LT = enum.auto()
    JMP = 0x20
    JZ = enum.auto()
    CALL = enum.auto()
    RET = enum.auto()
    LOAD = 0x30
    STORE = enum.auto()
    OUT = 0x40

    @property
    def has_operand(self):
        return self in {Op.PUSH, Op.JMP, Op.JZ, Op.CALL, Op.LOAD, Op.STORE}

    @property
    def size(self):
        return 5 if self.has_operand else 1


class Trap(Exception):
    """What stops the machine."""

    def __init__(self, reason, pc):
        super().__init__(reason)
        self.pc = pc


class AssemblyError(SyntaxError):
    pass


Line = namedtuple("Line", "number label op operand", defaults=(None, None, None))


def parse(source):
    for number, text in enumerate(source.splitlines(), 1):
        text, _, comment = text.partition(";")
        label = None
        if ":" in text:
            label, text = map(str.strip, text.split(":", 1))
        match text.split():
            case []:
                if label:
                    yield Line(number, label)
            case [name]:
                yield Line(number, label, name)
            case [name, operand]:
                yield Line(number, label, name, operand)
            case [_, _, *rest]:
                raise AssemblyError(f"junk after operand: {' '.join(rest)}", ("<asm>", number, 1, source.splitlines()[number - 1]))


def assemble(source):
    lines, labels, at = list(parse(source)), {}, 0
    for line in lines:
        if line.label:
            if line.label in labels:
                raise AssemblyError(f"label {line.label!r} twice")
            labels[line.label] = at
        if line.op:
            try:
                op = Op[line.op.upper()]
            except KeyError:
                raise AssemblyError(f"unknown op {line.op!r} in line {line.number}") from None
            if op.has_operand != (line.operand is not None):
                raise AssemblyError(f"{op.name} {'needs an' if op.has_operand else 'takes no'} operand (line {line.number})")
            at += op.size
    code = bytearray()
    for _, _, name, operand in (l for l in lines if l.op):
        op = Op[name.upper()]
        code.append(op)
        if op.has_operand:
            value = labels[operand] if operand in labels else int(operand, 0)
            code += struct.pack("<i", value)
    return bytes(code), labels


def disassemble(code, labels=()):
    names = {at: name for name, at in dict(labels).items()}
    at = 0
    while at < len(code):
        op = Op(code[at])
        operand = struct.unpack_from("<i", code, at + 1)[0] if op.has_operand else None
        shown = "" if operand is None else names.get(operand, operand) if op in (Op.JMP, Op.JZ, Op.CALL) else operand
        yield f"{names.get(at, '') + ':' if at in names else '':<8}{at:04x}  {code[at:at + op.size].hex(' '):<15}{op.name:<6}{shown}".rstrip()
        at += op.size


@dataclass
class Machine:
    code: bytes
    memory: memoryview = field(default_factory=lambda: memoryview(bytearray(64)).cast("i"), repr=False)
    stack: list = field(default_factory=list)
    calls: list = field(default_factory=list)
    pc: int = 0
    steps: int = 0
    output: list = field(default_factory=list)
    breakpoints: set = field(default_factory=set)
    profile: Counter = field(default_factory=Counter, repr=False)

    def pop(self):
        if not self.stack:
            raise Trap("stack underflow", self.pc)  # raises: Trap: stack underflow
        return self.stack.pop()

    def binary(self, function):
        b, a = self.pop(), self.pop()
        result = function(a, b) & WORD
        self.stack.append(result - (1 << 32) if result >> 31 else result)

    def step(self):
        try:
            op = Op(self.code[self.pc])
        except (IndexError, ValueError) as error:
            raise Trap(str(error), self.pc) from error
        operand = None
        here, self.pc = self.pc, self.pc + op.size
        if op.has_operand:
            try:
                operand, = struct.unpack_from("<i", self.code, here + 1)
            except struct.error as error:
                raise Trap("truncated", here) from error
        self.steps += 1
        self.profile[op.name] += 1
        match op:
            case Op.HALT:
                return False
            case Op.PUSH:
                self.stack.append(operand)
            case Op.POP:
                self.pop()
            case Op.DUP:
                self.stack.append(self.stack[-1])
            case Op.SWAP:
                self.stack[-1], self.stack[-2] = self.stack[-2], self.stack[-1]
            case Op.ADD:
                self.binary(int.__add__)
            case Op.SUB:
                self.binary(int.__sub__)
            case Op.MUL:
                self.binary(int.__mul__)
            case Op.DIV:
                try:
                    self.binary(int.__floordiv__)
                except ZeroDivisionError as error:
                    raise Trap("division", here) from error
            case Op.LT:
                self.binary(int.__lt__)
            case Op.JMP:
                self.pc = operand
            case Op.JZ:
                if not self.pop():
                    self.pc = operand
            case Op.CALL:
                if len(self.calls) == 50:
                    raise Trap("call stack overflow", here)
                self.calls.append(self.pc)
                self.pc = operand
            case Op.RET:
                self.pc = self.calls.pop()
            case Op.LOAD:
                self.stack.append(self.memory[operand])
            case Op.STORE:
                self.memory[operand] = self.pop()
            case Op.OUT:
                self.output.append(self.pop())
            case _:
                raise AssertionError(op)
        return True

    def run(self, limit=10_000):
        while self.step():
            if self.pc in self.breakpoints:
                yield self
            if self.steps >= limit:
                raise Trap("out of steps", self.pc)


@contextmanager
def trapping(label):
    try:
        yield
    except Trap as trap:
        print(f"{label}: trap {trap} at {trap.pc:#06x}" + (f" <- {trap.__cause__!r}" if trap.__cause__ else ""))
    except SyntaxError as error:
        print(f"{label}: {type(error).__name__} {error.msg} {error.lineno} {error.text!r} / {error}")
    except Exception as error:
        print(f"{label}: {type(error).__name__}: {error}")


FACTORIAL = """
        push 12
        call fact
        out
        push 0
        store 3
loop:   load 3          ; count to five
        push 5
        lt
        jz end
        load 3
        out
        load 3
        push 1
        add
        store 3
        jmp loop
end:    halt
fact:   dup
        push 2
        lt
        jz more
        pop
        push 1
        ret
more:   dup
        push 1
        sub
        call fact
        mul
        ret
"""
code, labels = assemble(FACTORIAL)
print(len(code), labels)
print(*disassemble(code, labels), sep="\n")
machine = Machine(code, breakpoints={labels["more"]})
print([(m.pc, len(m.stack), m.calls[-1]) for m in machine.run()][-2:])
print(machine.output, machine.steps, machine.profile.most_common(3), machine.memory[3], machine.memory.tolist()[:5])
print(repr(machine)[:60], Op.ADD + 1, Op(0x11).name, [op for op in Op if op.has_operand][:2], Op.PUSH in Op, 99 in Op)
for label, source in {
    "underflow": "add", "division": "push 1\npush 0\ndiv", "runaway": "x: jmp x", "deep": "x: call x", "past end": "push 1",
    "bad op": "frob", "no operand": "push", "operand": "add 3", "twice": "a:\na:", "junk": "push 1 2 3", "address": "load 99", "label": "jmp nowhere", "big": "push 5000000000", "store": "push 1\nstore -17", "ret": "ret", "swap": "push 1\nswap", "overflow": "push 0x7fffffff\npush 1\nadd\nout\nhalt",
}.items():
    with trapping(label):
        m = Machine(assemble(source)[0])
        for _ in m.run(500):
            pass
        print(label, m.output)
with trapping("truncated"):
    list(Machine(b"\x01\x02").run())
with trapping("cast"):
    Machine(code, memoryview(bytes(8)).cast("i")).memory[0] = 1
scopes = ChainMap({}, {"a": 1}, {"a": 2, "b": 3})
scopes["b"] = 4
print(dict(scopes), scopes.maps, scopes.parents["b"], scopes.new_child({"z": 0})["z"], list(scopes))
for snapshot in Machine(assemble("push 7\ndup\nmul\npop\npop\nhalt")[0], breakpoints={5, 6}).run():
    print(snapshot.pc, snapshot.stack)
# expect: 98 {'loop': 21, 'end': 64, 'fact': 65, 'more': 84}
# expect:         0000  01 0c 00 00 00 PUSH  12
# expect:         0005  22 41 00 00 00 CALL  fact
# expect:         000a  40             OUT
# expect:         000b  01 00 00 00 00 PUSH  0
# expect:         0010  31 03 00 00 00 STORE 3
# expect: loop:   0015  30 03 00 00 00 LOAD  3
# expect:         001a  01 05 00 00 00 PUSH  5
# expect:         001f  14             LT
# expect:         0020  21 40 00 00 00 JZ    end
# expect:         0025  30 03 00 00 00 LOAD  3
# expect:         002a  40             OUT
# expect:         002b  30 03 00 00 00 LOAD  3
# expect:         0030  01 01 00 00 00 PUSH  1
# expect:         0035  10             ADD
# expect:         0036  31 03 00 00 00 STORE 3
# expect:         003b  20 15 00 00 00 JMP   loop
# expect: end:    0040  00             HALT
# expect: fact:   0041  03             DUP
# expect:         0042  01 02 00 00 00 PUSH  2
# expect:         0047  14             LT
# expect:         0048  21 54 00 00 00 JZ    more
# expect:         004d  02             POP
# expect:         004e  01 01 00 00 00 PUSH  1
# expect:         0053  23             RET
# expect: more:   0054  03             DUP
# expect:         0055  01 01 00 00 00 PUSH  1
# expect:         005a  11             SUB
# expect:         005b  22 41 00 00 00 CALL  fact
# expect:         0060  12             MUL
# expect:         0061  23             RET
# expect: [(84, 10, 96), (84, 11, 96)]
# expect: [479001600, 0, 1, 2, 3, 4] 182 [('PUSH', 37), ('DUP', 23), ('LT', 18)] 5 [0, 0, 0, 5, 0]
# expect: Machine(code=b'\x01\x0c\x00\x00\x00"A\x00\x00\x00@\x01\x00\x 17 SUB [<Op.PUSH: 1>, <Op.JMP: 32>] True False
# expect: underflow: trap stack underflow at 0x0001
# expect: division: trap division at 0x000a <- ZeroDivisionError('integer division or modulo by zero')
# expect: runaway: trap out of steps at 0x0000
# expect: deep: trap call stack overflow at 0x0000
# expect: past end: trap index out of range at 0x0005 <- IndexError('index out of range')
# expect: bad op: AssemblyError unknown op 'frob' in line 1 None None / unknown op 'frob' in line 1
# expect: no operand: AssemblyError PUSH needs an operand (line 1) None None / PUSH needs an operand (line 1)
# expect: operand: AssemblyError ADD takes no operand (line 1) None None / ADD takes no operand (line 1)
# expect: twice: AssemblyError label 'a' twice None None / label 'a' twice
# expect: junk: AssemblyError junk after operand: 2 3 1 'push 1 2 3' / junk after operand: 2 3 (<asm>, line 1)
# expect: address: IndexError: index out of bounds on dimension 1
# expect: label: ValueError: invalid literal for int() with base 0: 'nowhere'
# expect: big: error: 'i' format requires -2147483648 <= number <= 2147483647
# expect: store: IndexError: index out of bounds on dimension 1
# expect: ret: IndexError: pop from empty list
# expect: swap: IndexError: list index out of range
# expect: overflow [-2147483648]
# expect: truncated: trap truncated at 0x0000 <- error('unpack_from requires a buffer of at least 5 bytes for unpacking 4 bytes at offset 1 (actual buffer size is 2)')
# expect: cast: TypeError: cannot modify read-only memory
# expect: {'a': 1, 'b': 4} [{'b': 4}, {'a': 1}, {'a': 2, 'b': 3}] 3 0 ['a', 'b']
# expect: 5 [7]
# expect: 6 [7, 7]
