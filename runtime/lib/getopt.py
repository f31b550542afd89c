"""Command-line options in the manner of Unix: getopt() and gnu_getopt()."""

import os

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    """An option that is not known, or its argument is missing or too much."""

    opt = ""
    msg = ""

    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """(options, rest): options are read up to the first argument that is none."""
    options = []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    while args and args[0].startswith("-") and args[0] != "-":
        if args[0] == "--":
            args = args[1:]
            break
        args = _read(options, args, shortopts, longopts)
    return options, args


def gnu_getopt(args, shortopts, longopts=[]):
    """As getopt(), but options and other arguments may be mixed."""
    options, rest = [], []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    # A '+' in front, or POSIXLY_CORRECT, gives getopt()'s order.
    in_order = shortopts.startswith("+")
    if in_order:
        shortopts = shortopts[1:]
    elif os.environ.get("POSIXLY_CORRECT"):
        in_order = True
    while args:
        if args[0] == "--":
            rest += args[1:]
            break
        if args[0][:1] == "-" and args[0] != "-":
            args = _read(options, args, shortopts, longopts)
        elif in_order:
            rest += args
            break
        else:
            rest.append(args[0])
            args = args[1:]
    return options, rest


def _read(options, args, shortopts, longopts):
    if args[0].startswith("--"):
        return do_longs(options, args[0][2:], longopts, args[1:])[1]
    return do_shorts(options, args[0][1:], shortopts, args[1:])[1]


def do_longs(options, text, longopts, args):
    name, equal, value = text.partition("=")
    if not equal:
        value = None
    takes_value, name = long_has_args(name, longopts)
    if takes_value:
        if value is None:
            if not args:
                raise GetoptError("option --%s requires argument" % name, name)
            value, args = args[0], args[1:]
    elif value is not None:
        raise GetoptError("option --%s must not have an argument" % name, name)
    options.append(("--" + name, value or ""))
    return options, args


def long_has_args(name, longopts):
    """Does it take a value, and its whole name: a unique beginning is enough."""
    possible = [option for option in longopts if option.startswith(name)]
    if not possible:
        raise GetoptError("option --%s not recognized" % name, name)
    if name in possible:
        return False, name
    if name + "=" in possible:
        return True, name
    if len(possible) > 1:
        raise GetoptError("option --%s not a unique prefix" % name, name)
    whole = possible[0]
    return whole.endswith("="), whole.removesuffix("=")


def do_shorts(options, text, shortopts, args):
    while text:
        letter, text = text[0], text[1:]
        value = ""
        if short_has_arg(letter, shortopts):
            if not text:
                if not args:
                    raise GetoptError("option -%s requires argument" % letter, letter)
                text, args = args[0], args[1:]
            value, text = text, ""
        options.append(("-" + letter, value))
    return options, args


def short_has_arg(letter, shortopts):
    for i, known in enumerate(shortopts):
        if letter == known != ":":
            return shortopts.startswith(":", i + 1)
    raise GetoptError("option -%s not recognized" % letter, letter)


if __name__ == "__main__":
    import sys
    print(getopt(sys.argv[1:], "a:b", ["alpha=", "beta"]))
