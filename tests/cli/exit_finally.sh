$BUFO -c "
import sys
try:
    sys.exit(3)
finally:
    print('cleanup')
"; echo $?
$BUFO -c "
import sys
def f():
    try:
        sys.exit(4)
    except Exception:
        print('not caught')
f()
"; echo $?
$BUFO -c "exit(6)"; echo $?
$BUFO -c "quit()"; echo $?
