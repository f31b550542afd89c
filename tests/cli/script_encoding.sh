printf '# -*- coding: latin-1 -*-\nprint(ascii("\351"))\n' > latin.py
$BUFO latin.py
printf 'print("\351")\n' > bad.py
$BUFO bad.py; echo $?
printf '\357\273\277print("bom")\n' > bom.py
$BUFO bom.py
printf '# coding: nonsense\nx = 1\n' > unknown.py
$BUFO unknown.py; echo $?
printf 'print("crlf")\r\nif True:\r\n    print("two")\r\n' > crlf.py
$BUFO crlf.py
printf 'print("no newline at the end")' > nonl.py
$BUFO nonl.py
: > empty.py
$BUFO empty.py; echo $?
printf '#!/usr/bin/env bufo\nprint("shebang")\n' > shebang.py
$BUFO shebang.py
