# argparse: values, help, errors, commands.
import argparse
import contextlib
import io

parser = argparse.ArgumentParser(prog="prog", description="Adds.")
parser.add_argument("numbers", type=int, nargs="+", help="what to add")
parser.add_argument("-o", "--out", default="-", metavar="FILE", help="where (%(default)s)")
parser.add_argument("-v", "--verbose", action="count", default=0)
group = parser.add_mutually_exclusive_group()
group.add_argument("--sum", action="store_true")
group.add_argument("--max", action="store_true")
print(parser.parse_args(["1", "2", "-vv", "--ou", "f", "--max"]))
# expect: Namespace(numbers=[1, 2], out='f', verbose=2, sum=False, max=True)
print(parser.format_usage().splitlines())
# expect: ['usage: prog [-h] [-o FILE] [-v] [--sum | --max] numbers [numbers ...]']
print(parser.format_help().splitlines()[3:6])
# expect: ['', 'positional arguments:', '  numbers              what to add']


def error(args):
    err = io.StringIO()
    with contextlib.redirect_stderr(err):
        try:
            parser.parse_args(args)
        except SystemExit as e:
            return err.getvalue().splitlines()[-1], e.code


print(error(["x"]))  # expect: ("prog: error: argument numbers: invalid int value: 'x'", 2)
print(error([]))  # expect: ('prog: error: the following arguments are required: numbers', 2)
print(error(["1", "--sum", "--max"]))
# expect: ('prog: error: argument --max: not allowed with argument --sum', 2)
print(error(["1", "--nope"]))  # expect: ('prog: error: unrecognized arguments: --nope', 2)
commands = argparse.ArgumentParser(prog="p")
sub = commands.add_subparsers(dest="command", required=True)
sub.add_parser("add").add_argument("x", choices=["a", "b"])
print(commands.parse_args(["add", "b"]))  # expect: Namespace(command='add', x='b')
