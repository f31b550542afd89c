names = "BaseException BaseExceptionGroup Exception ExceptionGroup GeneratorExit KeyboardInterrupt SystemExit ArithmeticError AssertionError AttributeError BufferError EOFError ImportError LookupError MemoryError NameError OSError ReferenceError RuntimeError StopAsyncIteration StopIteration SyntaxError SystemError TypeError ValueError Warning FloatingPointError OverflowError ZeroDivisionError BytesWarning DeprecationWarning EncodingWarning FutureWarning ImportWarning PendingDeprecationWarning ResourceWarning RuntimeWarning SyntaxWarning UnicodeWarning UserWarning BlockingIOError ChildProcessError ConnectionError FileExistsError FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError IndentationError TabError IndexError KeyError ModuleNotFoundError RecursionError NotImplementedError UnboundLocalError UnicodeError BrokenPipeError ConnectionAbortedError ConnectionRefusedError ConnectionResetError UnicodeEncodeError UnicodeDecodeError UnicodeTranslateError EnvironmentError IOError"
import builtins
for n in names.split():
    if not hasattr(builtins, n):
        print("missing", n)
print(ArithmeticError.__bases__, UnicodeError.__bases__, ConnectionError.__base__, Warning.__base__)
# expect: (<class 'Exception'>,) (<class 'ValueError'>,) <class 'OSError'> <class 'Exception'>
