import *  # syntax-error: invalid syntax
