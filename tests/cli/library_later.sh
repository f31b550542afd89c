mkdir -p lib/importlib
: > lib/importlib/__init__.py
echo 'value = 5' > lib/importlib/later.py
$BUFO -c "
import importlib, sys, os
importlib.invalidate_caches()
print(importlib.__path__)
try:
    import importlib.later
except ImportError as error:
    print(error)
sys.path.append(os.path.abspath('lib'))
import importlib.later
print(importlib.later.value, len(importlib.__path__))
" 2>&1
