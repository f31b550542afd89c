import _posixsubprocess
import os


def run(executables, args, keep=(), close_fds=True, cwd=None, env=None, preexec=None, umask=-1):
    """The output and exit code of a child, or the text that it sends when it cannot start."""
    r, w = os.pipe()
    error_r, error_w = os.pipe()
    pid = _posixsubprocess.fork_exec(
        args, executables, close_fds, tuple(sorted((error_w, *keep))), cwd, env,
        -1, -1, r, w, -1, -1, error_r, error_w, True, False, -1, None, None, None, umask, preexec,
        True)
    os.close(w)
    os.close(error_w)
    problem = os.read(error_r, 1000)
    output = os.read(r, 1000)
    _, status = os.waitpid(pid, 0)
    os.close(r)
    os.close(error_r)
    return problem or output, os.waitstatus_to_exitcode(status)


sh = [b"/bin/sh"]
print(run(sh, ["sh", "-c", "echo out; exit 4"]))  # expect: (b'out\n', 4)
print(run(sh, ["sh", "-c", "pwd"], cwd="/"))  # expect: (b'/\n', 0)
print(run(sh, ["sh", "-c", "echo $A"], env=[b"A=b"]))  # expect: (b'b\n', 0)
print(run([b"/no/such", b"/bin/sh"], ["sh", "-c", "echo second"]))  # expect: (b'second\n', 0)
print(run([b"/no/such"], ["x"]))  # expect: (b'OSError:2:', 255)
print(run(sh, ["x"], cwd="/no/such"))  # expect: (b'OSError:2:noexec', 255)
print(run(sh, ["sh", "-c", "umask"], umask=0o27))  # expect: (b'0027\n', 0)
print(run(sh, ["sh", "-c", "echo $$"], preexec=lambda: os.write(1, b"first\n"))[0][:6])
# expect: b'first\n'
print(run(sh, ["x"], preexec=lambda: 1 / 0)[0][:18])  # expect: b'SubprocessError:0:'

# Only what is asked for stays open.
extra = os.open("/dev/null", os.O_RDONLY)
script = "test -e /dev/fd/%d && echo open || echo closed" % extra
print(run(sh, ["sh", "-c", script])[0])  # expect: b'closed\n'
print(run(sh, ["sh", "-c", script], keep=(extra,))[0])  # expect: b'open\n'
os.close(extra)

for args in [(["x"], ["a"], True, (), None, None), (["a\0b"], [b"x"], True, (), None, None),
             (["a"], [b"x"], True, (5, 4), None, None), (["a"], [b"x"], True, [], None, None)]:
    try:
        _posixsubprocess.fork_exec(*args, -1, -1, -1, -1, -1, -1, 10, 11, True, False, -1, None,
                                   None, None, -1, None, True)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
# expect: TypeError expected bytes, str found
# expect: ValueError embedded null byte
# expect: ValueError bad value(s) in fds_to_keep
# expect: TypeError fork_exec() argument 4 must be tuple, not list
