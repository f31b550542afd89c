import os
import sys

os.environ["PYTHONBREAKPOINT"] = "builtins.print"
breakpoint("a", 1, sep="-")  # expect: a-1
os.environ["PYTHONBREAKPOINT"] = "0"
print(breakpoint(5))  # expect: None
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for name in ("nowhere.f", "sys.nothing", ".x", "int."):
        os.environ["PYTHONBREAKPOINT"] = name
        breakpoint()
print(*[f"{w.category.__name__}: {w.message}" for w in caught], sep="\n")
# expect: RuntimeWarning: Ignoring unimportable $PYTHONBREAKPOINT: "nowhere.f"
# expect: RuntimeWarning: Ignoring unimportable $PYTHONBREAKPOINT: "sys.nothing"
# expect: RuntimeWarning: Ignoring unimportable $PYTHONBREAKPOINT: ".x"
# expect: RuntimeWarning: Ignoring unimportable $PYTHONBREAKPOINT: "int."
sys.breakpointhook = lambda *args: print("hooked", args)
breakpoint(1)  # expect: hooked (1,)
sys.breakpointhook = sys.__breakpointhook__
