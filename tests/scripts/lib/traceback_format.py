# traceback: lines with marks, chains, notes, suggestions, summaries.
import traceback


def f(x):
    return x["a"] + x["b"]["c"]


try:
    f({"a": 1, "b": {}})
except KeyError as e:
    text = "".join(traceback.format_exception(e)).splitlines()
    print(text[-3:])
    # expect: ['    return x["a"] + x["b"]["c"]', '                    ~~~~~~^^^^^', "KeyError: 'c'"]
    summary = traceback.extract_tb(e.__traceback__)
    print(summary[-1].name, summary[-1].line, len(summary))
    # expect: f return x["a"] + x["b"]["c"] 2
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        e.add_note("a note")
        raise ValueError("v") from e
except ValueError as e:
    te = traceback.TracebackException.from_exception(e)
    print([line for line in te.format() if "cause" in line])
    # expect: ['\nThe above exception was the direct cause of the following exception:\n\n']
    print(list(te.__cause__.format_exception_only()))
    # expect: ['ZeroDivisionError: division by zero\n', 'a note\n']
try:
    [].apend
except AttributeError as e:
    print(traceback.format_exception_only(e))
    # expect: ["AttributeError: 'list' object has no attribute 'apend'. Did you mean: 'append'?\n"]
print(traceback.format_list([("file", 1, "name", "line"), ("file", 2, "name", None)]))
# expect: ['  File "file", line 1, in name\n    line\n', '  File "file", line 2, in name\n']
