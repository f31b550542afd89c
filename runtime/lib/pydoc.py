"""Documentation as text, from what modules, classes and functions say of themselves.

help() is the same in short; here is what programs use: render_doc(), getdoc(), locate(), and
Helper with files of its own. There is neither HTML nor a server.
"""

__all__ = ["help"]

import builtins
import sys

import _help


class ErrorDuringImport(Exception):
    """A module could not be imported for a reason other than that it is not there."""

    def __init__(self, filename, exc_info):
        if not isinstance(exc_info, tuple):
            exc_info = type(exc_info), exc_info, exc_info.__traceback__
        self.filename = filename
        self.exc, self.value, self.tb = exc_info

    def __str__(self):
        return f"problem in {self.filename} - {self.exc.__name__}: {self.value}"


def getdoc(object):
    """The docstring of an object, or the comments before its source; '' if there is nothing."""
    import inspect
    doc = inspect.getdoc(object)
    if not doc:
        try:
            doc = inspect.getcomments(object)
        except (OSError, TypeError):
            doc = None
    return doc.rstrip() if doc else ""


def splitdoc(doc):
    """(the first line of a docstring, the rest)"""
    lines = doc.strip().split("\n")
    if len(lines) == 1:
        return lines[0], ""
    if len(lines) >= 2 and not lines[1].rstrip():
        return lines[0], "\n".join(lines[2:])
    return "", "\n".join(lines)


def classname(object, modname):
    """The name of a class, with its module unless it is this one."""
    name = object.__name__
    return name if object.__module__ == modname else f"{object.__module__}.{name}"


def isdata(object):
    """Is it neither module, class, routine nor one of the interpreter's own objects?"""
    import inspect
    return not (inspect.ismodule(object) or inspect.isclass(object) or inspect.isroutine(object)
                or inspect.isframe(object) or inspect.istraceback(object)
                or inspect.iscode(object))


def plain(text):
    """The text without boldface, which is written as overstriking."""
    out = []
    for c in text:
        if c == "\b":
            if out:
                out.pop()
        else:
            out.append(c)
    return "".join(out)


def describe(thing):
    """A few words on what kind of thing this is."""
    import inspect
    if inspect.ismodule(thing):
        if thing.__name__ in sys.builtin_module_names:
            return "built-in module " + thing.__name__
        return ("package " if hasattr(thing, "__path__") else "module ") + thing.__name__
    if inspect.isbuiltin(thing):
        return "built-in function " + thing.__name__
    if inspect.isgetsetdescriptor(thing):
        return (f"getset descriptor {thing.__objclass__.__module__}."
                f"{thing.__objclass__.__name__}.{thing.__name__}")
    if inspect.ismemberdescriptor(thing):
        return (f"member descriptor {thing.__objclass__.__module__}."
                f"{thing.__objclass__.__name__}.{thing.__name__}")
    if inspect.isclass(thing):
        return "class " + thing.__name__
    if inspect.isfunction(thing):
        return "function " + thing.__name__
    if inspect.ismethod(thing):
        return "method " + thing.__name__
    return type(thing).__name__


def safeimport(path, forceload=0, cache={}):
    """The module of a dotted name; None if there is none, ErrorDuringImport if it fails."""
    if forceload and path in sys.modules and path not in sys.builtin_module_names:
        for name in [m for m in sys.modules if m == path or m.startswith(path + ".")]:
            cache[name] = sys.modules.pop(name)
    try:
        module = __import__(path)
    except ImportError as error:
        if error.name and (path == error.name or path.startswith(error.name + ".")):
            return None
        raise ErrorDuringImport(path, error)
    except Exception as error:
        raise ErrorDuringImport(path, error)
    for part in path.split(".")[1:]:
        try:
            module = getattr(module, part)
        except AttributeError:
            return None
    return module


def locate(path, forceload=0):
    """The object of a dotted name: modules as far as there are any, then attributes."""
    parts = [part for part in path.split(".") if part]
    module, n = None, 0
    while n < len(parts):
        next_module = safeimport(".".join(parts[:n + 1]), forceload)
        if not next_module:
            break
        module, n = next_module, n + 1
    object = module if module else builtins
    for part in parts[n:]:
        try:
            object = getattr(object, part)
        except AttributeError:
            return None
    return object


def resolve(thing, forceload=0):
    """(the object, its name) of an object or of a dotted name."""
    if isinstance(thing, str):
        object = locate(thing, forceload)
        if object is None:
            raise ImportError(f"No Python documentation found for {thing!r}.\n"
                              "Use help() to get the interactive help utility.\n"
                              "Use help(str) for help on the str class.")
        return object, thing
    name = getattr(thing, "__name__", None)
    return thing, name if isinstance(name, str) else None


class Doc:
    """Documents an object as text."""

    def document(self, object, name=None, *args):
        return _help._text(object)


class TextDoc(Doc):
    """The same, by the name that others know."""

    def bold(self, text):
        return "".join(c + "\b" + c for c in text)

    def indent(self, text, prefix="    "):
        return "\n".join((prefix + line).rstrip() for line in text.split("\n"))

    def section(self, title, contents):
        return self.bold(title) + "\n" + self.indent(contents).rstrip() + "\n\n"


class _PlainTextDoc(TextDoc):
    """Without boldface."""

    def bold(self, text):
        return text


text = TextDoc()
plaintext = _PlainTextDoc()


def render_doc(thing, title="Python Library Documentation: %s", forceload=0, renderer=None):
    """The documentation of an object or of a dotted name, as text."""
    object, name = resolve(thing, forceload)
    import inspect
    desc = describe(object)
    module = inspect.getmodule(object)
    if name and "." in name:
        desc += " in " + name[:name.rfind(".")]
    elif module and module is not object:
        desc += " in module " + module.__name__
    if renderer is None:
        renderer = text
    if not (inspect.ismodule(object) or inspect.isclass(object) or inspect.isroutine(object)
            or inspect.isdatadescriptor(object) or getdoc(object)):
        # Of a plain value, its type tells more.
        object = type(object)
        desc += " object"
    body = renderer.document(object, name)
    if body.startswith("Help on ") and "\n\n" in body:
        body = body.partition("\n\n")[2]
    return title % desc + "\n\n" + body


def pager(text, title=""):
    """Show a text."""
    plainpager(text, title)


def plainpager(text, title=""):
    """Show a text as it is."""
    sys.stdout.write(plain(text))


def doc(thing, title="Python Library Documentation: %s", forceload=0, output=None,
        is_cli=False):
    """Show the documentation of an object or of a dotted name."""
    try:
        if output is None:
            pager(render_doc(thing, title, forceload))
        else:
            output.write(render_doc(thing, title, forceload, plaintext))
    except ImportError as exc:
        if is_cli:
            raise
        print(exc)


def ispath(x):
    """Is it a text with a path separator?"""
    import os
    return isinstance(x, str) and x.find(os.sep) >= 0


class Helper:
    """help() with input and output of its own."""

    def __init__(self, input=None, output=None):
        self._input = input
        self._output = output

    @property
    def input(self):
        return self._input or sys.stdin

    @property
    def output(self):
        return self._output or sys.stdout

    def __repr__(self):
        return "<pydoc.Helper instance>"

    _GO_INTERACTIVE = object()

    def __call__(self, request=_GO_INTERACTIVE):
        if request is not self._GO_INTERACTIVE:
            self.help(request)
            return
        while True:
            self.output.write("help> ")
            self.output.flush()
            line = self.input.readline()
            request = line.replace('"', "").replace("'", "").strip()
            if not line or request.lower() in ("q", "quit", "exit"):
                return
            if request:
                self.help(request)

    def help(self, request, is_cli=False):
        if isinstance(request, str):
            request = request.strip()
            doc(request, "Help on %s:", output=self._output, is_cli=is_cli)
        else:
            doc(request, "Help on %s:", output=self._output, is_cli=is_cli)


help = Helper()


def cli():
    """pydoc NAME ...: show the documentation of each."""
    if not sys.argv[1:]:
        print("pydoc <name> ...\n    Show text documentation on something.")
        return
    for arg in sys.argv[1:]:
        try:
            help.help(arg, is_cli=True)
        except (ImportError, ErrorDuringImport) as value:
            print(value)
            sys.exit(1)


if __name__ == "__main__":
    cli()
