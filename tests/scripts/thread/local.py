import _thread


class Place(_thread._local):
    default = 1

    def __init__(self, given):
        self.given = given


place = Place(5)
place.other = 7
print(place.__dict__, place.default)  # expect: {'given': 5, 'other': 7} 1


def attempt(call, *args):
    try:
        print(call(*args))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


plain = _thread._local()
attempt(_thread._local, 1)  # expect: TypeError: Initialization arguments are not supported
attempt(getattr, plain, "x")  # expect: AttributeError: '_thread._local' object has no attribute 'x'
attempt(delattr, plain, "x")  # expect: AttributeError: '_thread._local' object has no attribute 'x'
attempt(setattr, plain, "__dict__", {})  # expect: AttributeError: '_thread._local' object attribute '__dict__' is read-only
attempt(_thread.start_new_thread, 1, ())  # expect: TypeError: first arg must be callable
attempt(_thread.start_new_thread, print, 2)  # expect: TypeError: 2nd arg must be a tuple
attempt(_thread.stack_size, -1)  # expect: ValueError: size must be 0 or a positive value
attempt(_thread._excepthook, 1)  # expect: TypeError: _thread.excepthook argument type must be ExceptHookArgs
print(_thread.error is RuntimeError, _thread.TIMEOUT_MAX)  # expect: True 9223372036.0
