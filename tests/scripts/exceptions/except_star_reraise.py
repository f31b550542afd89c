try:
    try:
        raise ExceptionGroup("eg", [ValueError(1), ExceptionGroup("in", [TypeError(2), KeyError(3)])])
    except* TypeError:
        raise
    except* ValueError:
        raise OSError(4)
except BaseException as e:
    print(repr(e))  # expect: ExceptionGroup('', [OSError(4), ExceptionGroup('eg', [ExceptionGroup('in', [TypeError(2), KeyError(3)])])])
