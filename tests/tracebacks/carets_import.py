import sys
from sys import nothing_like_this
