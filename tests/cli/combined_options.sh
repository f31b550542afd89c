$BUFO -qc "print('q and c')"
$BUFO -uc "print('u and c')" x
$BUFO -c"print('joined')"
$BUFO -u -c "import sys; print(sys.argv)" -u -c
$BUFO -- -script 2>&1 | sed "s/^[^:]*: can't/PROGRAM: can't/"
