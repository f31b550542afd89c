$BUFO -c "
class C:
    def __del__(self): print('del at exit')
c = C()
print('end')
"
$BUFO -c "
import atexit
atexit.register(print, 'registered', 1)
atexit.register(lambda: print('last in, first out'))
print('end')
"
