$BUFO -W error::UserWarning -c "
import sys, warnings
print(sys.warnoptions)
try:
    warnings.warn('x')
except UserWarning as e:
    print(repr(e))
"
PYTHONWARNINGS=ignore::UserWarning,error $BUFO -X dev -X abc=1 -c "
import sys, warnings
print(sys.warnoptions, sys._xoptions, sys.flags.dev_mode)
warnings.simplefilter('ignore', UserWarning)
warnings.warn('x')
"
PYTHONWARNINGS=error $BUFO -E -c "
import sys
print(sys.warnoptions, sys.orig_argv[1:3])
"
$BUFO -W nonsense -c pass
