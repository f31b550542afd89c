"""What help() shows: names, signatures and documentation strings."""

import sys

_INTRODUCTION = """
help(object) describes an object: a function, a class, a module or anything else.
help('name') describes the built-in or module of that name.
"""


def _signature(f):
    """The parameters of a function in parentheses, '(...)' where they are not known."""
    code = getattr(f, "__code__", None)
    if code is None:
        text = getattr(f, "__text_signature__", None)
        return "(...)" if text is None else text.replace("$self, /, ", "").replace("$self, /", "").replace("$self", "self").replace("$module, /, ", "").replace("$module, /", "")
    names = code.co_varnames
    count, keyword_only = code.co_argcount, code.co_kwonlyargcount
    defaults = f.__defaults__ or ()
    annotations = f.__annotations__

    def show(name, default=()):
        note = annotations.get(name)
        if note is not None or name in annotations:
            name += ": " + _annotation(note)
            return name if default == () else f"{name} = {default[0]!r}"
        return name if default == () else f"{name}={default[0]!r}"

    parts = []
    for k in range(count):
        at = k - (count - len(defaults))
        parts.append(show(names[k], (defaults[at],) if at >= 0 else ()))
        if k + 1 == code.co_posonlyargcount:
            parts.append("/")
    at = count + keyword_only
    if code.co_flags & 4:
        parts.append("*" + show(names[at]))
        at += 1
    elif keyword_only:
        parts.append("*")
    for name in names[count:count + keyword_only]:
        extra = f.__kwdefaults__ or {}
        parts.append(show(name, (extra[name],) if name in extra else ()))
    if code.co_flags & 8:
        parts.append("**" + show(names[at]))
    text = "(" + ", ".join(parts) + ")"
    if "return" in annotations:
        text += " -> " + _annotation(annotations["return"])
    return text


def _annotation(note):
    return note.__qualname__ if isinstance(note, type) else repr(note)


def _doc(thing):
    """The documentation with the indentation of its lines below the first taken away."""
    text = getattr(thing, "__doc__", None)
    if not isinstance(text, str):
        return ""
    lines = text.expandtabs().split("\n")
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(margins) if margins else 0
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def _indent(text, by="    "):
    return "\n".join((by + line).rstrip() for line in text.split("\n")) if text else ""


def _is_routine(thing):
    return type(thing).__name__ in (
        "function", "builtin_function_or_method", "method", "method_descriptor",
        "wrapper_descriptor", "classmethod_descriptor", "method-wrapper")


def _describe_routine(name, thing):
    bare = getattr(thing, "__func__", thing)
    doc = _doc(thing)
    return f"{name}{_signature(bare)}" + ("\n" + _indent(doc) if doc else "")


def _describe_class(cls):
    bases = ", ".join(b.__name__ if b.__module__ == cls.__module__ else f"{b.__module__}.{b.__name__}"
                      for b in cls.__bases__)
    if cls.__module__ == "builtins":
        bases = bases.replace("builtins.", "")
    sections = []
    if _doc(cls):
        sections.append(_doc(cls) + "\n")
    order = cls.__mro__
    if len(order) > 2:
        shown = [c.__name__ if c.__module__ == cls.__module__ else f"{c.__module__}.{c.__name__}"
                 for c in order]
        sections.append("Method resolution order:\n" + "\n".join("    " + s for s in shown) + "\n")
    rule = "-" * 70 + "\n"
    first = True
    for base in order:
        if base is object and cls is not object:
            continue
        where = "defined here" if base is cls else f"inherited from {base.__name__}"
        groups = {"Methods": [], "Class methods": [], "Static methods": [],
                  "Readonly properties": [], "Data descriptors": [],
                  "Data and other attributes": []}
        for name in sorted(vars(base)):
            if name in ("__module__", "__doc__", "__dict__", "__weakref__", "__qualname__",
                        "__annotations__", "__slots__", "__name__"):
                continue
            if any(name in vars(c) for c in order[:order.index(base)]):
                continue
            thing = vars(base)[name]
            if isinstance(thing, classmethod):
                groups["Class methods"].append(_describe_routine(name, thing.__func__))
            elif isinstance(thing, staticmethod):
                groups["Static methods"].append(_describe_routine(name, thing.__func__))
            elif _is_routine(thing):
                groups["Methods"].append(_describe_routine(name, thing))
            elif isinstance(thing, property) or hasattr(type(thing), "__get__"):
                group = "Data descriptors"
                if isinstance(thing, property) and thing.fset is None and thing.fdel is None:
                    group = "Readonly properties"
                doc = _doc(thing)
                groups[group].append(name + ("\n" + _indent(doc) if doc else ""))
            else:
                groups["Data and other attributes"].append(f"{name} = {thing!r}")
        for title, entries in groups.items():
            if entries:
                sections.append(("" if first else rule) + f"{title} {where}:\n\n"
                                + "\n\n".join(entries) + "\n")
                first = False
    body = "\n".join(sections).rstrip("\n")
    text = f"class {cls.__name__}({bases})" if bases else f"class {cls.__name__}"
    return text + ("\n" + _indent(body, " |  ") if body else "")


def _describe_module(module):
    parts = ["NAME\n    " + module.__name__]
    doc = _doc(module)
    if doc:
        lines = doc.split("\n")
        parts[0] += " - " + lines[0]
        if any(lines[1:]):
            parts.append("DESCRIPTION\n" + _indent("\n".join(lines[1:]).strip("\n")))
    public = getattr(module, "__all__", None)
    names = [n for n in sorted(vars(module)) if (n in public if public is not None else n[0] != "_")]
    classes = [vars(module)[n] for n in names if isinstance(vars(module)[n], type)]
    functions = [(n, vars(module)[n]) for n in names if _is_routine(vars(module)[n])]
    data = [(n, vars(module)[n]) for n in names
            if not isinstance(vars(module)[n], (type, type(module))) and not _is_routine(vars(module)[n])]
    if classes:
        parts.append("CLASSES\n" + "\n\n".join(_indent(_describe_class(c)) for c in classes))
    if functions:
        parts.append("FUNCTIONS\n" + "\n\n".join(_indent(_describe_routine(n, f)) for n, f in functions))
    if data:
        parts.append("DATA\n" + "\n".join(f"    {n} = {v!r}" for n, v in data))
    parts.append("FILE\n    " + (getattr(module, "__file__", None) or "(built-in)"))
    return "\n\n".join(parts)


def _resolve(name):
    """The object that a dotted name stands for; None when there is none."""
    import builtins
    first, *rest = name.split(".")
    if hasattr(builtins, first):
        thing = getattr(builtins, first)
    else:
        try:
            thing = __import__(first)
        except ImportError:
            return None
    for part in rest:
        if not hasattr(thing, part):
            try:
                __import__(name)
            except ImportError:
                return None
        thing = getattr(thing, part, None)
    return thing


def _text(thing):
    if isinstance(thing, type(sys)):
        kind = "package" if hasattr(thing, "__path__") else "module"
        if not hasattr(thing, "__file__"):
            kind = "built-in module"
        return f"Help on {kind} {thing.__name__}:\n\n{_describe_module(thing)}\n"
    if isinstance(thing, type):
        return (f"Help on class {thing.__name__} in module {thing.__module__}:\n\n"
                f"{_describe_class(thing)}\n")
    if _is_routine(thing):
        kinds = {"function": "function", "builtin_function_or_method": "built-in function",
                 "method": "method", "method_descriptor": "method_descriptor",
                 "wrapper_descriptor": "wrapper_descriptor", "method-wrapper": "method-wrapper"}
        where = ""
        kind = kinds.get(type(thing).__name__, "function")
        owner = getattr(thing, "__objclass__", None) or (
            type(thing.__self__) if hasattr(thing, "__self__")
            and not isinstance(thing.__self__, (type(sys), type(None))) else None)
        name = thing.__name__
        if kind == "method":
            where = f" in module {thing.__module__}"
            head = f"{name}{_signature(thing.__func__)} method of {owner.__module__}.{owner.__name__} instance"
            doc = _doc(thing)
            return f"Help on method {name}{where}:\n\n{head}" + ("\n" + _indent(doc) if doc else "") + "\n"
        module = getattr(thing, "__module__", None)
        if module:
            where = f" in module {module}"
        return f"Help on {kind} {name}{where}:\n\n{_describe_routine(name, thing)}\n"
    cls = type(thing)
    return f"Help on {cls.__name__} object:\n\n{_describe_class(cls)}\n"


def help(*args, **kwds):
    """Prints what is known about an object."""
    if kwds or len(args) > 1:
        raise TypeError("help() takes at most one object")
    if not args:
        print(_INTRODUCTION)
        return
    thing = args[0]
    if isinstance(thing, str):
        name = thing
        thing = _resolve(name)
        if thing is None:
            print(f"No Python documentation found for {name!r}.\n"
                  "Use help(str) for help on the str class.\n")
            return
    print(_text(thing))
