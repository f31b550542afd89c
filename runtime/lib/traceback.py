"""Tracebacks and exceptions as text, and as lists of frames."""

import linecache
import sys

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only",
           "format_list", "format_stack", "format_tb", "print_exc", "format_exc",
           "print_exception", "print_last", "print_stack", "print_tb", "clear_frames",
           "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb"]


class _Sentinel:
    def __repr__(self):
        return "<implicit>"


_sentinel = _Sentinel()
# A limit: what sys.tracebacklimit means when the interpreter itself prints.
BUILTIN_EXCEPTION_LIMIT = object()

_cause_message = ("\nThe above exception was the direct cause of the following exception:\n\n")
_context_message = ("\nDuring handling of the above exception, another exception occurred:\n\n")


def _parse_value_tb(exc, value, tb):
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _sentinel:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f"Exception expected for value, {type(exc).__name__} found")


def _safe_string(value, what, func=str):
    try:
        return func(value)
    except:
        return f"<{what} {func.__name__}() failed>"


def _format_final_exc_line(etype, value):
    text = _safe_string(value, "exception")
    if value is None or not text:
        return "%s\n" % etype
    return "%s: %s\n" % (etype, text)


# --- lists of frames


def print_list(extracted_list, file=None):
    """Print the lines of format_list()."""
    if file is None:
        file = sys.stderr
    for item in StackSummary.from_list(extracted_list).format():
        print(item, file=file, end="")


def format_list(extracted_list):
    """The texts of frames: FrameSummary objects or tuples."""
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    """Print up to `limit` frames of a traceback; the last ones if it is negative."""
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    """The texts of a traceback's frames."""
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    """The StackSummary of a traceback."""
    return StackSummary._extract_from_extended_frame_gen(_walk_tb_with_full_positions(tb),
                                                         limit=limit)


def print_stack(f=None, limit=None, file=None):
    """Print the stack, outermost frame first, down to a frame or the caller."""
    if f is None:
        f = sys._getframe().f_back
    print_list(extract_stack(f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    """The texts of the frames of the stack."""
    if f is None:
        f = sys._getframe().f_back
    return format_list(extract_stack(f, limit=limit))


def extract_stack(f=None, limit=None):
    """The StackSummary of the stack."""
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def clear_frames(tb):
    """Clear the local variables of all frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass  # it is running
        tb = tb.tb_next


def walk_stack(f):
    """Yields (frame, line number) from a frame outwards; None: from the caller."""
    if f is None:
        # Outwards past this generator and what extract() stacks on it.
        f = sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Yields (frame, line number) along a traceback."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _walk_tb_with_full_positions(tb):
    while tb is not None:
        positions = _get_code_position(tb.tb_frame.f_code, tb.tb_lasti)
        # A position that does not know its line leaves that to the traceback.
        if positions[0] is None:
            yield tb.tb_frame, (tb.tb_lineno,) + positions[1:]
        else:
            yield tb.tb_frame, positions
        tb = tb.tb_next


def _get_code_position(code, instruction_index):
    if instruction_index < 0:
        return None, None, None, None
    wanted = instruction_index // 2
    for i, position in enumerate(code.co_positions()):
        if i == wanted:
            return position
    return None, None, None, None


# --- exceptions


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True):
    """Print an exception with its traceback and those that it is chained to."""
    value, tb = _parse_value_tb(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(file=file,
                                                                              chain=chain)


def _print_exception_bltin(exc, /):
    file = sys.stderr if sys.stderr is not None else sys.__stderr__
    print_exception(exc, limit=BUILTIN_EXCEPTION_LIMIT, file=file)


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True):
    """The texts that print_exception() prints."""
    value, tb = _parse_value_tb(exc, value, tb)
    te = TracebackException(type(value), value, tb, limit=limit, compact=True)
    return list(te.format(chain=chain))


def format_exception_only(exc, /, value=_sentinel):
    """The texts for the exception itself, without traceback; normally one line."""
    if value is _sentinel:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only())


def print_exc(limit=None, file=None, chain=True):
    """print_exception() of the exception that is being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """What print_exc() prints."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """print_exception() of the last exception that nobody handled (in the REPL)."""
    if not hasattr(sys, "last_exc") and not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    if hasattr(sys, "last_exc"):
        print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
    else:
        print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit=limit,
                        file=file, chain=chain)


# --- one frame


class FrameSummary:
    """What a traceback says of one frame: filename, lineno, name, line, maybe locals."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line",
                 "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        if lookup_line:
            self.line
        self.locals = ({k: _safe_string(v, "local", func=repr) for k, v in locals.items()}
                       if locals else None)
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename and self.lineno == other.lineno
                    and self.name == other.name and self.locals == other.locals)
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4

    @property
    def _original_line(self):
        # With its indentation and end.
        self.line
        return self._line

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()


# --- what to mark in a line


def _byte_offset_to_character_offset(text, offset):
    return len(text.encode("utf-8")[:offset].decode("utf-8", errors="replace"))


def _display_width(line, offset):
    """The columns that a line's first characters take on a terminal."""
    if line.isascii():
        return offset
    import unicodedata
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line[:offset])


# Binary operators; the weakest bind last and are what an expression is named for.
_BINARY = {"|": 1, "^": 2, "&": 3, "<<": 4, ">>": 4, "+": 5, "-": 5, "*": 6, "/": 6, "//": 6,
           "%": 6, "@": 6, "**": 7}
_WEAKER_WORDS = {"if", "else", "lambda", "not", "and", "or", "in", "is", "for", "yield", "from"}


def _tokens(segment):
    """Yields (kind, text, start) for one line of an expression: kinds are "name" for operands,
    "op" and the brackets. Raises ValueError for what it does not know."""
    i = 0
    length = len(segment)
    while i < length:
        c = segment[i]
        start = i
        if c in " \t\f":
            i += 1
            continue
        if c in "([{":
            yield "open", c, i
            i += 1
        elif c in ")]}":
            yield "close", c, i
            i += 1
        elif c in "'\"" or c.isidentifier():
            while i < length and (segment[i] == "_" or segment[i].isalnum()):
                i += 1
            if i < length and segment[i] in "'\"" and i - start <= 2:
                # A string, with its prefix.
                quote = segment[i]
                if segment.startswith(quote * 3, i):
                    quote *= 3
                i += len(quote)
                while not segment.startswith(quote, i):
                    i += 2 if segment[i] == "\\" else 1
                    if i >= length:
                        raise ValueError
                i += len(quote)
            yield "name", segment[start:i], start
        elif c.isdigit() or c == "." and segment[i + 1:i + 2].isdigit():
            i += 1
            while i < length and (segment[i].isalnum() or segment[i] in "._"
                                  or segment[i] in "+-" and segment[i - 1] in "eE"
                                  and segment[start:start + 2].lower() != "0x"):
                i += 1
            yield "name", segment[start:i], start
        else:
            i += 2 if segment[i:i + 2] in ("**", "//", "<<", ">>", "<=", ">=", "==", "!=",
                                           ":=") else 1
            yield "op", segment[start:i], start


class _Anchors:
    __slots__ = ("left_end_offset", "right_start_offset", "primary_char", "secondary_char")

    def __init__(self, left, right, primary_char="~", secondary_char="^"):
        self.left_end_offset = left
        self.right_start_offset = right
        self.primary_char = primary_char
        self.secondary_char = secondary_char


def _extract_caret_anchors_from_line_segment(segment):
    """Where in an expression the binary operator or the subscript is that it consists of; None
    for other expressions."""
    depth = 0
    best = None  # (strength, token start, text)
    after_operand = False
    prefixed = False
    subscript = None  # start of the last bracket at the outermost level
    subscript_end = None
    for kind, text, start in _tokens(segment):
        if kind == "open":
            if depth == 0:
                subscript = start if text == "[" and after_operand else None
                subscript_end = None
            depth += 1
            after_operand = False
        elif kind == "close":
            depth -= 1
            if depth < 0:
                return None
            if depth == 0:
                subscript_end = start + 1
            after_operand = True
        elif depth:
            after_operand = kind == "name"
        elif kind == "name":
            if text in _WEAKER_WORDS:
                return None
            if text == "await":
                prefixed = prefixed or best is None
                continue
            after_operand = True
            subscript = None
        elif text == ".":
            subscript = None
        elif text in _BINARY and after_operand:
            strength = _BINARY[text]
            # To the left the weakest counts, of equal ones the last; but ** binds rightwards.
            if best is None or strength < best[0] or strength == best[0] != 7:
                best = (strength, start, text)
            after_operand = False
            subscript = None
        elif text in "+-~" and not after_operand:
            if best is None:
                prefixed = True
        else:
            return None
    if depth:
        return None
    if best is not None:
        strength, start, text = best
        if strength == 7 and prefixed and segment.lstrip()[0] in "+-~":
            return None  # -a ** b is a negation
        width = 2 if len(text) == 2 or segment[start + 1:start + 2] == "(" else 1
        return _Anchors(start, start + width)
    if subscript is not None and subscript_end == len(segment.rstrip()) and not prefixed:
        return _Anchors(subscript, subscript_end)
    return None


_RECURSIVE_CUTOFF = 3  # further equal frames are counted


class StackSummary(list):
    """A list of FrameSummary objects, outermost first."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """From an iterable of (frame, line number), as walk_stack() and walk_tb() give it."""
        def extended_frame_gen():
            for f, lineno in frame_gen:
                yield f, (lineno, None, None, None)
        return klass._extract_from_extended_frame_gen(
            extended_frame_gen(), limit=limit, lookup_lines=lookup_lines,
            capture_locals=capture_locals)

    @classmethod
    def _extract_from_extended_frame_gen(klass, frame_gen, *, limit=None, lookup_lines=True,
                                         capture_locals=False):
        builtin_limit = limit is BUILTIN_EXCEPTION_LIMIT
        if limit is None or builtin_limit:
            limit = getattr(sys, "tracebacklimit", None)
            if limit is not None and limit < 0:
                limit = 0
        if limit is not None:
            if builtin_limit:
                frame_gen = tuple(frame_gen)
                frame_gen = frame_gen[len(frame_gen) - limit:]
            elif limit >= 0:
                from itertools import islice
                frame_gen = islice(frame_gen, limit)
            else:
                from _collections import deque
                frame_gen = deque(frame_gen, maxlen=-limit)
        result = klass()
        filenames = set()
        for f, (lineno, end_lineno, colno, end_colno) in frame_gen:
            code = f.f_code
            filename = code.co_filename
            filenames.add(filename)
            linecache.lazycache(filename, f.f_globals)
            # Lines are looked up at the end, when stale files are out of the cache.
            result.append(FrameSummary(
                filename, lineno, code.co_name, lookup_line=False,
                locals=f.f_locals if capture_locals else None, end_lineno=end_lineno,
                colno=colno, end_colno=end_colno))
        for filename in filenames:
            linecache.checkcache(filename)
        if lookup_lines:
            for frame in result:
                frame.line
        return result

    @classmethod
    def from_list(klass, a_list):
        """From FrameSummary objects or tuples (filename, lineno, name, line)."""
        result = StackSummary()
        for frame in a_list:
            if isinstance(frame, FrameSummary):
                result.append(frame)
            else:
                filename, lineno, name, line = frame
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format_frame_summary(self, frame_summary):
        """One frame's lines as one text; None leaves the frame out."""
        row = ['  File "{}", line {}, in {}\n'.format(frame_summary.filename,
                                                      frame_summary.lineno, frame_summary.name)]
        if frame_summary.line:
            row.append("    {}\n".format(frame_summary.line))
            row.append(self._marks(frame_summary))
        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                row.append("    {name} = {value}\n".format(name=name, value=value))
        return "".join(row)

    def _marks(self, frame_summary):
        """The line under the source line; "" if it would mark all of it."""
        if frame_summary.colno is None or frame_summary.end_colno is None:
            return ""
        line = frame_summary._original_line
        shown = frame_summary.line
        start = _byte_offset_to_character_offset(line, frame_summary.colno)
        anchors = None
        if frame_summary.lineno == frame_summary.end_lineno:
            end = _byte_offset_to_character_offset(line, frame_summary.end_colno)
            try:
                anchors = _extract_caret_anchors_from_line_segment(line[start:end])
            except Exception:
                pass
        else:
            end = len(line.rstrip())
        if end - start >= len(shown) and not anchors:
            return ""
        stripped = len(line) - len(shown.lstrip())
        first = _display_width(line, start) + 1
        last = _display_width(line, end) + 1
        row = "    " + " " * (first - stripped)
        if anchors:
            segment = line[start:end]
            left = _display_width(segment, anchors.left_end_offset)
            right = _display_width(segment, anchors.right_start_offset)
            row += (anchors.primary_char * left + anchors.secondary_char * (right - left)
                    + anchors.primary_char * (last - first - right))
        else:
            row += "^" * (last - first)
        return row + "\n"

    def format(self):
        """The texts of all frames; where one repeats, it is counted."""
        result = []
        last = None
        count = 0

        def flush():
            if count > _RECURSIVE_CUTOFF:
                more = count - _RECURSIVE_CUTOFF
                result.append(f"  [Previous line repeated {more} more "
                              f"time{'s' if more > 1 else ''}]\n")

        for frame in self:
            formatted = self.format_frame_summary(frame)
            if formatted is None:
                continue
            place = (frame.filename, frame.lineno, frame.name)
            if last is None or None in place or place != last:
                flush()
                last = place
                count = 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                result.append(formatted)
        flush()
        return result


# --- an exception as a whole


class _ExceptionPrintContext:
    def __init__(self):
        self.seen = set()
        self.exception_group_depth = 0
        self.need_close = False

    def indent(self):
        return " " * (2 * self.exception_group_depth)

    def emit(self, text_gen, margin_char=None):
        margin = self.indent()
        if self.exception_group_depth:
            margin += (margin_char or "|") + " "
        if isinstance(text_gen, str):
            text_gen = (text_gen,)
        for text in text_gen:
            if margin:
                text = "".join([margin + line for line in text.splitlines(True)])
            yield text


class TracebackException:
    """Everything of an exception that is wanted for its text; holds no frames.

    With compact=True, chained exceptions that would not be shown are not kept.
    """

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                 _seen=None):
        is_recursive_call = _seen is not None
        if _seen is None:
            _seen = set()
        _seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._extract_from_extended_frame_gen(
            _walk_tb_with_full_positions(exc_traceback), limit=limit, lookup_lines=lookup_lines,
            capture_locals=capture_locals)
        self.exc_type = exc_type
        self._str = _safe_string(exc_value, "exception")
        try:
            self.__notes__ = getattr(exc_value, "__notes__", None)
        except Exception as e:
            self.__notes__ = [f"Ignored error getting __notes__: {_safe_string(e, '__notes__', repr)}"]
        self._is_syntax_error = False
        self._examine(exc_type, exc_value, exc_traceback)
        if lookup_lines:
            self._load_lines()
        self.__suppress_context__ = (exc_value.__suppress_context__
                                     if exc_value is not None else False)
        self.__cause__ = self.__context__ = self.exceptions = None
        if is_recursive_call:
            return  # whoever made this one goes on along the chains
        options = dict(limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals,
                       max_group_width=max_group_width, max_group_depth=max_group_depth)
        queue = [(self, exc_value)]
        while queue:
            te, e = queue.pop()
            if e is None:
                continue

            def related(other):
                if other is None or id(other) in _seen:
                    return None
                made = TracebackException(type(other), other, other.__traceback__, _seen=_seen,
                                          **options)
                queue.append((made, other))
                return made

            te.__cause__ = related(e.__cause__)
            if not compact or (te.__cause__ is None and not e.__suppress_context__):
                te.__context__ = related(e.__context__)
            if isinstance(e, BaseExceptionGroup):
                te.exceptions = []
                for member in e.exceptions:
                    made = TracebackException(type(member), member, member.__traceback__,
                                              _seen=_seen, **options)
                    te.exceptions.append(made)
                    queue.append((made, member))

    def _examine(self, exc_type, exc_value, exc_traceback):
        """What only some classes have: the place of a SyntaxError, suggestions."""
        if not exc_type:
            return
        if issubclass(exc_type, SyntaxError):
            self.filename = exc_value.filename
            self.lineno = None if exc_value.lineno is None else str(exc_value.lineno)
            end_lineno = exc_value.end_lineno
            self.end_lineno = None if end_lineno is None else str(end_lineno)
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.end_offset = exc_value.end_offset
            self.msg = exc_value.msg
            self._is_syntax_error = True
            return
        if issubclass(exc_type, ImportError):
            wrong_name = getattr(exc_value, "name_from", None)
        elif issubclass(exc_type, (NameError, AttributeError)):
            wrong_name = getattr(exc_value, "name", None)
        else:
            return
        if wrong_name is None:
            return
        suggestion = _compute_suggestion_error(exc_value, exc_traceback, wrong_name)
        if suggestion:
            self._str += f". Did you mean: '{suggestion}'?"
        if issubclass(exc_type, NameError) and wrong_name in getattr(
                sys, "stdlib_module_names", ()):
            if suggestion:
                self._str += f" Or did you forget to import '{wrong_name}'?"
            else:
                self._str += f". Did you forget to import '{wrong_name}'?"

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """The TracebackException of an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def _load_lines(self):
        for frame in self.stack:
            frame.line

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self):
        """Yields the texts for the exception itself: where a syntax error is, the class and the
        message, and the notes."""
        if self.exc_type is None:
            yield _format_final_exc_line(None, self._str)
            return
        name = self.exc_type.__qualname__
        module = self.exc_type.__module__
        if module not in ("__main__", "builtins"):
            if not isinstance(module, str):
                module = "<unknown>"
            name = module + "." + name
        if self._is_syntax_error:
            yield from self._format_syntax_error(name)
        else:
            yield _format_final_exc_line(name, self._str)
        notes = self.__notes__
        if notes is None:
            return
        if not isinstance(notes, (list, tuple)):
            import _collections_abc
            if (not isinstance(notes, _collections_abc.Sequence)
                    or isinstance(notes, (str, bytes))):
                yield "{}\n".format(_safe_string(notes, "__notes__", func=repr))
                return
        for note in notes:
            for line in _safe_string(note, "note").split("\n"):
                yield line + "\n"

    def _format_syntax_error(self, stype):
        suffix = ""
        if self.lineno is not None:
            yield '  File "{}", line {}\n'.format(self.filename or "<string>", self.lineno)
        elif self.filename is not None:
            suffix = " ({})".format(self.filename)
        if self.text is not None:
            whole = self.text.rstrip("\n")
            shown = whole.lstrip(" \n\f")
            cut = len(whole) - len(shown)
            yield "    {}\n".format(shown)
            if self.offset is not None:
                offset = self.offset
                end_offset = self.end_offset if self.end_offset not in {None, 0} else offset
                if offset == end_offset or end_offset == -1:
                    end_offset = offset + 1
                first = offset - 1 - cut
                last = end_offset - 1 - cut
                if first >= 0:
                    # Tabs stay, so that the mark is under what it means.
                    space = "".join(c if c.isspace() else " " for c in shown[:first])
                    yield "    {}{}\n".format(space, "^" * (last - first))
        msg = self.msg or "<no detail available>"
        yield "{}: {}{}\n".format(stype, msg, suffix)

    def _chain(self):
        """(message, exception) pairs, the first to be shown last."""
        exc = self
        while exc is not None:
            if exc.__cause__ is not None:
                message, other = _cause_message, exc.__cause__
            elif exc.__context__ is not None and not exc.__suppress_context__:
                message, other = _context_message, exc.__context__
            else:
                message = other = None
            yield message, exc
            exc = other

    def format(self, *, chain=True, _ctx=None):
        """Yields the texts of the exception, its traceback, and what it is chained to."""
        if _ctx is None:
            _ctx = _ExceptionPrintContext()
        output = list(self._chain()) if chain else [(None, self)]
        for message, exc in reversed(output):
            if message is not None:
                yield from _ctx.emit(message)
            if exc.exceptions is None:
                if exc.stack:
                    yield from _ctx.emit("Traceback (most recent call last):\n")
                    yield from _ctx.emit(exc.stack.format())
                yield from _ctx.emit(exc.format_exception_only())
            elif _ctx.exception_group_depth > self.max_group_depth:
                yield from _ctx.emit(f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                yield from self._format_group(exc, chain, _ctx)

    def _format_group(self, exc, chain, _ctx):
        is_toplevel = _ctx.exception_group_depth == 0
        if is_toplevel:
            _ctx.exception_group_depth += 1
        if exc.stack:
            yield from _ctx.emit("Exception Group Traceback (most recent call last):\n",
                                 margin_char="+" if is_toplevel else None)
            yield from _ctx.emit(exc.stack.format())
        yield from _ctx.emit(exc.format_exception_only())
        width = self.max_group_width
        total = len(exc.exceptions)
        shown = total if total <= width else width + 1
        _ctx.need_close = False
        for i in range(shown):
            is_last = i == shown - 1
            if is_last:
                # The innermost group closes the frame for all.
                _ctx.need_close = True
            truncated = i >= width
            title = "..." if truncated else f"{i + 1}"
            yield (_ctx.indent() + ("+-" if i == 0 else "  ")
                   + f"+---------------- {title} ----------------\n")
            _ctx.exception_group_depth += 1
            if truncated:
                remaining = total - width
                yield from _ctx.emit(
                    f"and {remaining} more exception{'s' if remaining > 1 else ''}\n")
            else:
                yield from exc.exceptions[i].format(chain=chain, _ctx=_ctx)
            if is_last and _ctx.need_close:
                yield _ctx.indent() + "+------------------------------------\n"
                _ctx.need_close = False
            _ctx.exception_group_depth -= 1
        if is_toplevel:
            _ctx.exception_group_depth = 0

    def print(self, *, file=None, chain=True):
        """Print what format() yields, to sys.stderr by default."""
        if file is None:
            file = sys.stderr
        for line in self.format(chain=chain):
            print(line, file=file, end="")


# --- "Did you mean"

_MAX_CANDIDATE_ITEMS = 750
_MAX_STRING_SIZE = 40
_MOVE_COST = 2
_CASE_COST = 1


def _substitution_cost(a, b):
    if a == b:
        return 0
    return _CASE_COST if a.lower() == b.lower() else _MOVE_COST


def _candidates(exc_value, tb, wrong_name):
    """(names that might have been meant, None), or (None, a suggestion or None)."""
    if isinstance(exc_value, AttributeError):
        try:
            return dir(exc_value.obj), None
        except Exception:
            return None, None
    if isinstance(exc_value, ImportError):
        try:
            return dir(__import__(exc_value.name)), None
        except Exception:
            return None, None
    assert isinstance(exc_value, NameError)
    if tb is None:
        return None, None
    while tb.tb_next is not None:
        tb = tb.tb_next
    frame = tb.tb_frame
    names = list(frame.f_locals) + list(frame.f_globals) + list(frame.f_builtins)
    if "self" in frame.f_locals:
        try:
            has_wrong_name = hasattr(frame.f_locals["self"], wrong_name)
        except Exception:
            has_wrong_name = False
        if has_wrong_name:
            return None, f"self.{wrong_name}"
    return names, None


def _compute_suggestion_error(exc_value, tb, wrong_name):
    if wrong_name is None or not isinstance(wrong_name, str):
        return None
    names, suggestion = _candidates(exc_value, tb, wrong_name)
    if names is None:
        return suggestion
    length = len(wrong_name)
    if len(names) > _MAX_CANDIDATE_ITEMS or length > _MAX_STRING_SIZE:
        return None
    best_distance = length
    for name in names:
        if name == wrong_name or not isinstance(name, str):
            continue
        # At most a third of the characters may need changing.
        most = min((len(name) + length + 3) * _MOVE_COST // 6, best_distance - 1)
        distance = _levenshtein_distance(wrong_name, name, most)
        if distance <= most and (not suggestion or distance < best_distance):
            suggestion = name
            best_distance = distance
    return suggestion


def _levenshtein_distance(a, b, max_cost):
    """The cost of turning a into b, or anything above max_cost if it is more than that."""
    if a == b:
        return 0
    start = 0
    while a[start:] and b[start:] and a[start] == b[start]:
        start += 1
    a, b = a[start:], b[start:]
    end = 0
    while a[:end or None] and b[:end or None] and a[end - 1] == b[end - 1]:
        end -= 1
    a, b = a[:end or None], b[:end or None]
    if not a or not b:
        return _MOVE_COST * (len(a) + len(b))
    if len(a) > _MAX_STRING_SIZE or len(b) > _MAX_STRING_SIZE:
        return max_cost + 1
    if len(b) < len(a):
        a, b = b, a
    if (len(b) - len(a)) * _MOVE_COST > max_cost:
        return max_cost + 1
    row = list(range(_MOVE_COST, _MOVE_COST * (len(a) + 1), _MOVE_COST))
    result = 0
    for b_index, b_char in enumerate(b):
        distance = result = b_index * _MOVE_COST
        minimum = sys.maxsize
        for index, a_char in enumerate(a):
            substitute = distance + _substitution_cost(b_char, a_char)
            distance = row[index]
            result = min(min(result, distance) + _MOVE_COST, substitute)
            row[index] = result
            minimum = min(minimum, result)
        if minimum > max_cost:
            return max_cost + 1
    return result
