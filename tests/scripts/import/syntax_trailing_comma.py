from math import pi,  # syntax-error: trailing comma not allowed without surrounding parentheses
