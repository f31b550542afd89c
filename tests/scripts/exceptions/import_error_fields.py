try:
    import no_such_module_x
except ImportError as e:
    print(e, e.name, e.path, type(e).__name__)
    # expect: No module named 'no_such_module_x' no_such_module_x None ModuleNotFoundError
