from math import (*)  # syntax-error: invalid syntax
