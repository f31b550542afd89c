try:
    pass
except ValueError:
    pass
except* KeyError:  # syntax-error: cannot have both 'except' and 'except*' on the same 'try'
    pass
