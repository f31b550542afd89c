# Patterns are compiled natively: there is no parse tree in Python to look at.
#
# CPython's re is written in Python down to its matcher, and its parts can be imported (re._parser,
# re._casefix, and sre_parse, sre_compile and sre_constants, which are deprecated). Bufo has
# re._constants and re._compiler.compile; re.DEBUG is accepted and prints nothing.
import re
from re import _compiler, _constants

print(_compiler.compile("a+"), _constants.MAXREPEAT, _constants.error is re.error)
# expect: re.compile('a+') 4294967295 True
print(re.compile("a", re.DEBUG))  # expect: re.compile('a', re.DEBUG)
print(hasattr(re, "_parser"))  # expect: False
