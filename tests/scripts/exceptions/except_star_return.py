def f():
    try:
        pass
    except* ValueError:
        return 1  # syntax-error: 'break', 'continue' and 'return' cannot appear in an except* block
