# SIGINT can have a handler in Python; other signals have SIG_DFL or SIG_IGN.
#
# A signal other than Ctrl-C concerns the whole process, which may hold many interpreters, and its
# handler would need state that they share. The host handles it and calls interrupt().
import _signal

print(_signal.signal(_signal.SIGTERM, _signal.SIG_IGN))  # expect: 0
print(_signal.signal(_signal.SIGTERM, _signal.SIG_DFL))  # expect: 1
_signal.signal(_signal.SIGTERM, print)  # raises: ValueError: signal 15 cannot have a handler in Python; SIGINT can
