$BUFO -c "
import sys
try:
    for i in range(100000): print(i)
except BrokenPipeError as e:
    sys.stderr.write(repr(e) + '\n')
" 2>err.txt | head -1 ; head -1 err.txt
