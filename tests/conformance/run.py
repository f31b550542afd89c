#!/usr/bin/env python3
"""Run CPython's own tests, unmodified, with an interpreter.

    tests/conformance/run.py [--interp build/release/bufo] [--lib DIR] [--only GLOB] [-v]

The library that holds the tests (DIR/test/test_bytes.py) is looked for in this order: --lib,
CPYTHON_LIB, a CPython 3.12 (scripts/find_cpython), Debian's libpython3.11-testsuite in
/usr/lib/python3.11. Its modules are lent to the interpreter, behind its own; the package test gets
the small test.support in support/.

One line a module: `passed` of the tests that CPython 3.12.1 passes in the same set-up
(reference.json). A test in which the interpreter dies or hangs is left out and its module run
again. expected.json says how many tests have passed, by version of the library; a module that falls
under that makes the run fail. --update writes the figures of this run into it.
"""
import argparse
import concurrent.futures
import fnmatch
import json
import os
import pathlib
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LARGEST_OUTPUT = 4 << 20
MODULES = """
    array asyncgen augassign base64 baseexception binascii binop bisect bool buffer builtin bytes class
    codecs collections compare complex contains context contextlib coroutines copy dataclasses decorators
    descr dict dictcomps dictviews enum enumerate except_star exceptions extcall float format fstring
    functools gc generators genexps global grammar hash heapq index int io isinstance iter itertools
    json keywordonlyarg list listcomps long math memoryio memoryview mmap named_expressions opcodes
    operator patma positional_only_arg pow print property raise range re richcmp scope set setcomps
    slice string string_literals struct super syntax textwrap traceback tuple types unary unicode
    unpack unpack_ex weakref with yield_from zlib
""".split()


def find_library(given):
    """The folder with CPython's library and tests, or None."""
    candidates = [given, os.environ.get("CPYTHON_LIB")]
    if not any(candidates):
        found = subprocess.run([ROOT / "scripts/find_cpython"], capture_output=True, text=True)
        if found.returncode == 0:
            code = "import os; print(os.path.dirname(os.__file__))"
            candidates.append(subprocess.run([found.stdout.strip(), "-c", code],
                                             capture_output=True, text=True).stdout.strip())
        candidates.append("/usr/lib/python3.11")
    for candidate in candidates:
        if candidate and (pathlib.Path(candidate) / "test/test_bytes.py").exists():
            return pathlib.Path(candidate).resolve()
    return None


def library_version(library):
    """'3.12' of .../lib/python3.12."""
    found = re.search(r"python(3\.\d+)", str(library))
    return found[1] if found else "3.12"


def lay_out(library, folder):
    """folder/first/test: the tests, with our test.support. folder/last: the library."""
    tests = folder / "first/test"
    tests.mkdir(parents=True)
    for path in (library / "test").iterdir():
        if path.name not in ("__pycache__", "support"):
            (tests / path.name).symlink_to(path)
    (tests / "support").symlink_to(HERE / "support")
    (folder / "last").symlink_to(library)
    (folder / "cwd").mkdir()


class Runner:
    def __init__(self, arguments, folder):
        self.arguments = arguments
        self.folder = folder

    def limits(self):
        """Of every child: bounded memory, no core files."""
        nbytes = self.arguments.mem_gb << 30
        if nbytes:
            resource.setrlimit(resource.RLIMIT_AS, (nbytes, nbytes))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    def run(self, command, cwd):
        """The exit status, or None when it took too long, and the text of both streams."""
        environment = {"PATH": os.environ["PATH"], "HOME": cwd, "LC_ALL": "C.UTF-8",
                       "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0", "TERM": "dumb"}
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            process = subprocess.Popen(command, cwd=cwd, env=environment, stdin=subprocess.DEVNULL,
                                       stdout=out, stderr=err, start_new_session=True,
                                       preexec_fn=self.limits)
            try:
                status = process.wait(self.arguments.module_timeout)
            except subprocess.TimeoutExpired:
                status = None
            try:
                # Its own session: the test and whatever it has left running.
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            process.wait()
            texts = []
            for stream in (err, out):
                stream.seek(0)
                texts.append(stream.read(LARGEST_OUTPUT).decode("utf-8", "backslashreplace"))
        return status, texts[0], texts[1]

    def attempt(self, module, leave_out):
        """One run of a module without some of its tests."""
        cwd = tempfile.mkdtemp(dir=self.folder / "cwd")
        began = time.time()
        status, err, out = self.run(
            [self.arguments.interp, str(HERE / "driver.py"), str(self.folder / "first"),
             str(self.folder / "last"), module, *leave_out], cwd)
        text = err + "\n" + out
        ran = re.findall(r"^Ran (\d+) tests? in", text, re.M)
        # Counted by line: what "Ran N" counts depends on the version of unittest.
        passed = len(re.findall(r"(?:\.\.\. |^)(?:ok|expected failure)$", text, re.M))
        result = {"passed": passed, "secs": round(time.time() - began, 1), "status": "ok", "why": "",
                  "at": ""}
        if ran:
            summary = re.findall(r"^(?:OK|FAILED|NO TESTS RAN)(?: \((.*)\))?$", text, re.M)
            if summary and re.search("failures|errors|unexpected", summary[-1] or ""):
                result.update(status="FAILED", why=summary[-1])
            return result
        lines = (err.strip() or out.strip() or "nothing was printed").splitlines()
        result["status"] = ("TIMEOUT" if status is None else
                            "CRASH" if status < 0 or status >= 128 else "NO RESULT")
        result["why"] = lines[-1][:150]
        started = re.findall(r"^(\w+) \(([\w.]+)\)", err, re.M)
        if started:
            name, where = started[-1]
            result["at"] = f"{where.removesuffix('.' + name).split('.')[-1]}.{name}"
        return result

    def module(self, module):
        """A module's result; tests that end the interpreter are left out, one after the other."""
        dead, hangs = [], 0
        while True:
            result = self.attempt(module, dead)
            hangs += result["status"] == "TIMEOUT"
            at = result["at"]
            if not at or at in dead or len(dead) == 10 or hangs == 3:
                break
            dead.append(at)
        if dead:
            result["why"] = f"died in {' '.join(dead)}; {result['why']}"
            if result["status"] == "ok":
                result["status"] = "FAILED"
        return result


def read_json(path):
    return json.loads(path.read_text()) if path.exists() else {}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--interp", default="build/release/bufo")
    parser.add_argument("--lib", help="folder of CPython's library, with its package test")
    parser.add_argument("--only", default="*", help="pattern of the modules' names: test_b*")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--module-timeout", type=float, default=120, help="seconds for one module")
    parser.add_argument("--mem-gb", type=int, default=8,
                        help="address space of a child; 0: no limit (sanitizers)")
    parser.add_argument("--update", action="store_true", help="write expected.json")
    parser.add_argument("-v", "--verbose", action="store_true", help="say why tests fail")
    arguments = parser.parse_args()
    arguments.interp = str(pathlib.Path(arguments.interp).resolve())
    library = find_library(arguments.lib)
    if library is None:
        print("conformance: no tests of CPython; set CPYTHON_LIB to its library folder, or install "
              "libpython3.11-testsuite", file=sys.stderr)
        return 2
    version = library_version(library)
    reference = read_json(HERE / "reference.json") if version == "3.12" else {}
    all_expected = read_json(HERE / "expected.json")
    expected = all_expected.setdefault(version, {})
    modules = [name for name in ("test_" + m for m in MODULES)
               if fnmatch.fnmatch(name, arguments.only)
               and ((library / "test" / (name + ".py")).exists() or
                    (library / "test" / name).is_dir())]
    fallen, passed, of = [], 0, 0
    print(f"CPython {version}: {library}")
    print(f"{'module':26}{'passed':>7}{'of':>7}{'%':>7}{'secs':>7}  status")
    with tempfile.TemporaryDirectory(prefix="conformance-") as name, \
            concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        folder = pathlib.Path(name)
        lay_out(library, folder)
        runner = Runner(arguments, folder)
        for module, result in zip(modules, pool.map(runner.module, modules)):
            count = result["passed"]
            possible = reference.get(module, {}).get("passed", max(count, expected.get(module, 0)))
            passed += min(count, possible)
            of += possible
            note = ""
            if count < expected.get(module, 0):
                fallen.append(module)
                note = f"  FELL from {expected[module]}"
            if arguments.verbose and result["why"]:
                note += f"  [{result['why']}]"
            share = 100 * min(count, possible) / possible if possible else 100.0
            print(f"{module:26}{count:7}{possible:7}{share:7.1f}{result['secs']:7}  "
                  f"{result['status']}{note}", flush=True)
            if arguments.update:
                expected[module] = count
    print(f"{'total':26}{passed:7}{of:7}{100 * passed / max(of, 1):7.1f}")
    if arguments.update:
        text = json.dumps(all_expected, indent=1, sort_keys=True)
        (HERE / "expected.json").write_text(text + "\n")
        return 0
    if fallen:
        print(f"fewer tests pass than expected.json says: {' '.join(fallen)}")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
