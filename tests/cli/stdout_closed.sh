$BUFO -c "
import sys
for i in range(100000):
    print(i)
" 2>/dev/null | head -1
$BUFO -c "print('x')" >&-; echo $?
