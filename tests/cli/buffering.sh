# Standard output to a pipe is buffered, standard error is not; -u unbuffers.
$BUFO -c "
import sys
print('out 1')
sys.stderr.write('err 1\n')
print('out 2')
" 2>&1
$BUFO -u -c "
import sys
print('out 1')
sys.stderr.write('err 1\n')
print('out 2')
" 2>&1
$BUFO -c "
import sys
print('flushed', flush=True)
sys.stderr.write('err\n')
print('end')
" 2>&1
