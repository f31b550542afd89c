mkdir -p top/sub bare
echo 'print("top", __name__)' > top/__init__.py
cat > top/__main__.py <<'X'
import sys
from . import side
print(__name__, __package__, __spec__.name, __spec__.parent, side.value)
print(type(__loader__).__name__, __cached__ is not None, sys.argv[1:], __file__ == __spec__.origin)
X
echo 'value = 5' > top/side.py
echo 'print(__name__, __package__, __spec__.name)' > top/sub/plain.py
$BUFO -m top a b 2>&1
$BUFO -m top.sub.plain 2>&1
$BUFO -m bare 2>&1 | sed 's/.*: //'
$BUFO -m top.missing 2>&1 | sed 's/.*: //'
$BUFO -m top.side.more 2>&1 | sed "s/^[^ ]*: //"
cp top/side.py top/__main__.py
echo 'print(__name__, repr(__package__), __spec__.name)' > bare/__main__.py
$BUFO bare
