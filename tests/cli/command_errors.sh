$BUFO -c "1/0"; echo $?
$BUFO -c "def f():
    raise ValueError('x')
f()"; echo $?
$BUFO -c "x = = 1"; echo $?
$BUFO -c "  x = 1"; echo $?
