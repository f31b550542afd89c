mkdir lib
cat > lib/keeper.py <<'X'
import weakref
_private = "private"
public = "public"
def gone(reference):
    print(_private, public)
class Thing: pass
kept = []
X
PYTHONPATH=lib $BUFO -c "
import keeper, atexit
thing = keeper.Thing()
reference = keeper.weakref.ref(thing, keeper.gone)
class Last:
    def __del__(self): print('deleted', len.__name__)
last = Last()
atexit.register(print, 'atexit')
print('end')
" 2>&1
$BUFO -c "
import threading, atexit
threading._shutdown = lambda: print('threads are over')
atexit.register(print, 'atexit')
" 2>&1
