for name in ("/", "a/b", "../a", "/./", "nothing.", "x\0y", ".."):
    try:
        print(__import__(name))
    except (ImportError, ValueError) as error:
        print(type(error).__name__, error)
# expect: ModuleNotFoundError No module named '/'
# expect: ModuleNotFoundError No module named 'a/b'
# expect: ModuleNotFoundError No module named '.'
# expect: ModuleNotFoundError No module named '/'
# expect: ModuleNotFoundError No module named 'nothing'
# expect: ModuleNotFoundError No module named 'x\x00y'
# expect: ModuleNotFoundError No module named '.'
