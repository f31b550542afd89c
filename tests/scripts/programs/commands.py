# A command line without argparse: subcommands from functions' signatures, usage texts, a to-do store as JSON.
import inspect
import io
import json
import os
import re
import sys
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from pprint import pformat, pprint
from types import GenericAlias, UnionType
from typing import Annotated, Literal, Optional, get_args, get_origin, get_type_hints


class UsageError(Exception):
    status = 2


def split(line):
    words, word, quote = [], None, None
    for c in line:
        if quote:
            if c == quote:
                quote = None
            else:
                word += c
        elif c in "'\"":
            quote, word = c, word or ""
        elif c.isspace():
            if word is not None:
                words.append(word)
            word = None
        else:
            word = (word or "") + c
    if quote:
        raise UsageError(f"No closing {quote}")
    return words + ([word] if word is not None else [])


def convert(text, hint, name):
    origin = get_origin(hint)
    if origin is Annotated:
        base, check, *_ = get_args(hint)
        value = convert(text, base, name)
        if not check(value):
            raise UsageError(f"{name}: {value!r} is out of range")
        return value
    if origin is Literal:
        if text not in get_args(hint):
            raise UsageError(f"{name}: choose from {', '.join(get_args(hint))}")
        return text
    if origin is list:
        return [convert(t, get_args(hint)[0], name) for t in text.split(",")]
    if origin is UnionType or hint == Optional[int]:
        return convert(text, next(a for a in get_args(hint) if a is not type(None)), name)
    if hint is bool:
        return text.lower() in ("1", "yes", "true")
    try:
        return hint(text)
    except ValueError as error:
        raise UsageError(f"{name}: {error}") from error


class App:
    def __init__(self, name, version="1.0"):
        self.name, self.version, self.commands = name, version, {}

    def command(self, function=None, /, **options):
        if function is None:
            return lambda f: self.command(f, **options)
        self.commands[options.get("name", function.__name__)] = function
        return function

    def usage(self, name=None):
        if name is None:
            lines = [f"usage: {self.name} <command> ...", ""]
            width = max(map(len, self.commands))
            lines += (f"  {n:<{width}}  {inspect.getdoc(f).splitlines()[0]}" for n, f in sorted(self.commands.items()))
            return "\n".join(lines)
        parts = []
        for p in inspect.signature(self.commands[name]).parameters.values():
            match p.kind, p.default:
                case inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.empty:
                    parts.append(p.name.upper())
                case inspect.Parameter.VAR_POSITIONAL, _:
                    parts.append(f"[{p.name.upper()} ...]")
                case inspect.Parameter.KEYWORD_ONLY, bool():
                    parts.append(f"[--{p.name}]")
                case _, default:
                    parts.append(f"[--{p.name.replace('_', '-')} {default!r}]")
        return f"usage: {self.name} {name} {' '.join(parts)}\n\n{inspect.getdoc(self.commands[name])}"

    def parse(self, name, words):
        function = self.commands[name]
        signature, hints = inspect.signature(function), get_type_hints(function, include_extras=True)
        args, options, words = [], {}, iter(words)
        for word in words:
            if word.startswith("--"):
                key, eq, value = word[2:].partition("=")
                key = key.replace("-", "_")
                if key not in signature.parameters or signature.parameters[key].kind is not inspect.Parameter.KEYWORD_ONLY:
                    raise UsageError(f"unknown option {word}")
                if hints[key] is bool and not eq:
                    value = "yes"
                elif not eq:
                    value = next(words, None)
                    if value is None:
                        raise UsageError(f"{word} needs a value")
                options[key] = convert(value, hints[key], word.split("=")[0])
            else:
                args.append(word)
        try:
            bound = signature.bind(*args, **options)
        except TypeError as error:
            raise UsageError(str(error)) from None
        for p in signature.parameters.values():
            if p.name in bound.arguments and p.kind is p.POSITIONAL_OR_KEYWORD:
                bound.arguments[p.name] = convert(bound.arguments[p.name], hints.get(p.name, str), p.name)
            elif p.kind is p.VAR_POSITIONAL:
                bound.arguments[p.name] = tuple(convert(a, hints.get(p.name, str), p.name) for a in bound.arguments.get(p.name, ()))
        return function, bound

    def main(self, line):
        try:
            match split(line):
                case [] | ["-h" | "--help"]:
                    print(self.usage())
                case ["--version"]:
                    print(self.name, self.version)
                case [name, *rest] if name in self.commands:
                    if "--help" in rest:
                        print(self.usage(name))
                        return 0
                    function, bound = self.parse(name, rest)
                    return function(*bound.args, **bound.kwargs) or 0
                case [name, *_]:
                    close = [c for c in self.commands if c[0] == name[0]]
                    raise UsageError(f"no command {name!r}" + (f"; did you mean {' or '.join(close)}?" if close else ""))
        except UsageError as error:
            print(f"{self.name}: {error}", file=sys.stderr)
            return error.status
        return 0


app = App("todo", "2.1")
path = os.path.join(tempfile.mkdtemp(), "todo.json")
Priority = Annotated[int, lambda n: 1 <= n <= 5]


def load():
    try:
        with open(path, encoding="utf-8") as file:
            return json.load(file)
    except FileNotFoundError:
        return []


def save(items):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(items, file, indent=2, ensure_ascii=False)
        file.write("\n")


@app.command
def add(title, *tags, priority: Priority = 3, due: int | None = None, kind: Literal["task", "idea"] = "task"):
    """Adds an item.

    Tags follow the title."""
    items = load()
    items.append({"id": len(items) + 1, "title": title, "tags": list(tags), "priority": priority, "due": due, "kind": kind, "done": False})
    save(items)
    print(f"added #{len(items)}: {title!r} {tags}")


@app.command(name="list")
def show(*, all: bool = False, sort: str = "priority", columns: list[str] = ["id", "title"]):
    """Shows the items."""
    rows = [i for i in load() if all or not i["done"]]
    for item in sorted(rows, key=lambda i: (i[sort] is None, i[sort])):
        print("  ".join(f"{item[c]!s:<12}" for c in columns).rstrip() + (" ✓" if item["done"] else ""))
    return 0 if rows else 1


@app.command
def done(*ids: int, undo: bool = False):
    """Marks items as done."""
    items = {i["id"]: i for i in load()}
    for number in ids:
        items[number]["done"] = not undo  # raises: KeyError: 99
    save(list(items.values()))


@app.command
def stats(*, width: int = 40):
    """Prints statistics."""
    items = load()
    pprint({"total": len(items), "done": sum(i["done"] for i in items), "tags": sorted({t for i in items for t in i["tags"]}), "by priority": {p: [i["title"] for i in items if i["priority"] == p] for p in range(1, 6)}}, width=width)


for line in ["", "--version", "add 'buy milk' shop food --priority 1", 'add "call \'Bob\'" --due=20241224', "add think --kind idea --priority=9", "add think --kind dream", "add think --kind", "add", "add x --due soon", "add --colour red x", "add ünïcode tag", "list", "list --sort due --columns id,due,title", "done 1", "done one", "list --all", "done 1 --undo", "list --columns=title,kind", "stats", "stats --width 100", "remove 3", "ad", "add --help", "list --help", "add 'open", "stats extra"]:
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = app.main(line)
    print(f"$ todo {line} -> {status}")
    for stream, mark in ((out, "  "), (err, "! ")):
        for text in stream.getvalue().splitlines():
            print((mark + text).rstrip())
with open(path, "rb") as file:
    raw = file.read()
print(len(raw), raw[:60], os.path.basename(path), os.path.splitext(path)[1])
print(re.sub("0x[0-9a-f]+", "0x", str(inspect.signature(add))), inspect.signature(show).parameters["columns"], pformat(load()[0], sort_dicts=False))
os.remove(path)
print(os.path.exists(path), app.main("list"))
os.rmdir(os.path.dirname(path))
app.main("done 99")
# expect: $ todo  -> 0
# expect:   usage: todo <command> ...
# expect:
# expect:     add    Adds an item.
# expect:     done   Marks items as done.
# expect:     list   Shows the items.
# expect:     stats  Prints statistics.
# expect: $ todo --version -> 0
# expect:   todo 2.1
# expect: $ todo add 'buy milk' shop food --priority 1 -> 0
# expect:   added #1: 'buy milk' ('shop', 'food')
# expect: $ todo add "call 'Bob'" --due=20241224 -> 0
# expect:   added #2: "call 'Bob'" ()
# expect: $ todo add think --kind idea --priority=9 -> 2
# expect: ! todo: --priority: 9 is out of range
# expect: $ todo add think --kind dream -> 2
# expect: ! todo: --kind: choose from task, idea
# expect: $ todo add think --kind -> 2
# expect: ! todo: --kind needs a value
# expect: $ todo add -> 2
# expect: ! todo: missing a required argument: 'title'
# expect: $ todo add x --due soon -> 2
# expect: ! todo: --due: invalid literal for int() with base 10: 'soon'
# expect: $ todo add --colour red x -> 2
# expect: ! todo: unknown option --colour
# expect: $ todo add ünïcode tag -> 0
# expect:   added #3: 'ünïcode' ('tag',)
# expect: $ todo list -> 0
# expect:   1             buy milk
# expect:   2             call 'Bob'
# expect:   3             ünïcode
# expect: $ todo list --sort due --columns id,due,title -> 0
# expect:   2             20241224      call 'Bob'
# expect:   1             None          buy milk
# expect:   3             None          ünïcode
# expect: $ todo done 1 -> 0
# expect: $ todo done one -> 2
# expect: ! todo: ids: invalid literal for int() with base 10: 'one'
# expect: $ todo list --all -> 0
# expect:   1             buy milk ✓
# expect:   2             call 'Bob'
# expect:   3             ünïcode
# expect: $ todo done 1 --undo -> 0
# expect: $ todo list --columns=title,kind -> 0
# expect:   buy milk      task
# expect:   call 'Bob'    task
# expect:   ünïcode       task
# expect: $ todo stats -> 0
# expect:   {'by priority': {1: ['buy milk'],
# expect:                    2: [],
# expect:                    3: ["call 'Bob'",
# expect:                        'ünïcode'],
# expect:                    4: [],
# expect:                    5: []},
# expect:    'done': 0,
# expect:    'tags': ['food', 'shop', 'tag'],
# expect:    'total': 3}
# expect: $ todo stats --width 100 -> 0
# expect:   {'by priority': {1: ['buy milk'], 2: [], 3: ["call 'Bob'", 'ünïcode'], 4: [], 5: []},
# expect:    'done': 0,
# expect:    'tags': ['food', 'shop', 'tag'],
# expect:    'total': 3}
# expect: $ todo remove 3 -> 2
# expect: ! todo: no command 'remove'
# expect: $ todo ad -> 2
# expect: ! todo: no command 'ad'; did you mean add?
# expect: $ todo add --help -> 0
# expect:   usage: todo add TITLE [TAGS ...] [--priority 3] [--due None] [--kind 'task']
# expect:
# expect:   Adds an item.
# expect:
# expect:   Tags follow the title.
# expect: $ todo list --help -> 0
# expect:   usage: todo list [--all] [--sort 'priority'] [--columns ['id', 'title']]
# expect:
# expect:   Shows the items.
# expect: $ todo add 'open -> 2
# expect: ! todo: No closing '
# expect: $ todo stats extra -> 2
# expect: ! todo: too many positional arguments
# expect: 470 b'[\n  {\n    "id": 1,\n    "title": "buy milk",\n    "tags": [\n  ' todo.json .json
# expect: (title, *tags, priority: Annotated[int, <function <lambda> at 0x>] = 3, due: int | None = None, kind: Literal['task', 'idea'] = 'task') columns: list[str] = ['id', 'title'] {'id': 1,
# expect:  'title': 'buy milk',
# expect:  'tags': ['shop', 'food'],
# expect:  'priority': 1,
# expect:  'due': None,
# expect:  'kind': 'task',
# expect:  'done': False}
# expect: False 1
