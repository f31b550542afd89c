"""The built-ins of an interactive session: exit, quit, copyright, credits, license and help."""

import sys


class Quitter:
    def __init__(self, name, eof):
        self.name = name
        self.eof = eof

    def __repr__(self):
        return f"Use {self.name}() or {self.eof} to exit"

    def __call__(self, code=None):
        # Whoever reads on after SystemExit finds the end of the input.
        try:
            sys.stdin.close()
        except:
            pass
        raise SystemExit(code)


class _Printer:
    """Shows a text, and says how to show it."""

    def __init__(self, name, data, files=(), dirs=(), *, short=False):
        self.__name = name
        self.__text = data
        # A text can also be looked for in files; the first that can be read is shown.
        self.__paths = [folder + "/" + file for folder in dirs for file in files]
        self.__short = short or bool(self.__paths)

    def __repr__(self):
        return f"Type {self.__name}() to see the full {self.__name} text" if self.__short else self.__text

    def __call__(self):
        for path in self.__paths:
            try:
                with open(path, encoding="utf-8") as file:
                    print(file.read())
                return
            except OSError:
                pass
        print(self.__text)


class _Helper:
    """Define the builtin 'help'.

    help(object) describes a function, a class, a module or any other object.
    """

    def __repr__(self):
        return "Type help() for interactive help, or help(object) for help about object."

    def __call__(self, *args, **kwds):
        import _help
        return _help.help(*args, **kwds)


exit = Quitter("exit", "Ctrl-D (i.e. EOF)")
quit = Quitter("quit", "Ctrl-D (i.e. EOF)")
copyright = _Printer("copyright", sys.copyright)
credits = _Printer("credits", "    Bufo runs Python 3.12 and is indebted to all who made that language.")
license = _Printer("license", "Bufo is free software; the file LICENSE in its source tree has the terms.",
                   short=True)
help = _Helper()
