import os

# A child that exits, one that a signal ends, one that is another program.
pid = os.fork()
if pid == 0:
    os._exit(7)
found, status = os.waitpid(pid, 0)
print(found == pid, os.WIFEXITED(status), os.WEXITSTATUS(status), os.waitstatus_to_exitcode(status))
# expect: True True 7 7

pid = os.fork()
if pid == 0:
    os.kill(os.getpid(), 9)
_, status = os.waitpid(pid, 0)
print(os.WIFSIGNALED(status), os.WTERMSIG(status), os.waitstatus_to_exitcode(status))
# expect: True 9 -9

print(os.spawnv(os.P_WAIT, "/bin/sh", ["sh", "-c", "exit 3"]))  # expect: 3
print(os.spawnlp(os.P_WAIT, "no-such-program", "no-such-program"))  # expect: 127
print(os.system("exit 5") >> 8)  # expect: 5

r, w = os.pipe()
pid = os.fork()
if pid == 0:
    os.dup2(w, 1)
    os.execve("/bin/sh", ["sh", "-c", "echo $GREETING"], {"GREETING": "hello"})
os.close(w)
print(os.read(r, 100))  # expect: b'hello\n'
os.waitpid(pid, 0)
os.close(r)

try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError as e:
    print(e)  # expect: [Errno 10] No child processes
try:
    os.execv("/bin/sh", [])
except ValueError as e:
    print(e)  # expect: execv() arg 2 must not be empty
try:
    os.execv("/bin/sh", "sh")
except TypeError as e:
    print(e)  # expect: execv() arg 2 must be a tuple or list
try:
    os.waitstatus_to_exitcode(0x137F)
except ValueError as e:
    print(e)  # expect: process stopped by delivery of signal 19
