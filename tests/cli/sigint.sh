$BUFO -c "
import os, signal
os.kill(os.getpid(), signal.SIGINT)
while True: pass
"; echo $?
$BUFO -c "
import os, signal
try:
    os.kill(os.getpid(), signal.SIGINT)
    while True: pass
except KeyboardInterrupt as e:
    print('caught', repr(e))
"; echo $?
