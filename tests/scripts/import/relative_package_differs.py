import sys
import warnings
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import pkg  # expect: pkg is imported

print(__import__("second", {"__package__": "pkg", "__name__": "pkg.x"}, None, ["inside"], 1).__name__)  # expect: pkg.second
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    __import__("second", {"__package__": "pkg", "__spec__": sys.__spec__}, None, ["x"], 1)
print(caught[0].category.__name__, caught[0].message)  # expect: DeprecationWarning __package__ != __spec__.parent


def attempt(*args):
    try:
        print(__import__(*args))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt("x", {"__package__": 3}, None, [], 1)  # expect: TypeError: package must be a string
attempt("x", None, None, [], 1)  # expect: TypeError: globals must be a dict
attempt("x", 5, None, [], 1)  # expect: TypeError: globals must be a dict
attempt("x", {"__package__": ""}, None, [], 1)  # expect: ImportError: attempted relative import with no known parent package
