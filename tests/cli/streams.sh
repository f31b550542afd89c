$BUFO -c "
import sys
print('out')
print('err', file=sys.stderr)
" 2>/dev/null
$BUFO -c "
import sys
print('out')
print('err', file=sys.stderr)
" >/dev/null
