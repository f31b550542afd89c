$BUFO no_such_file.py 2>&1 | sed "s/^[^:]*: can't/PROGRAM: can't/"
$BUFO no_such_file.py 2>/dev/null; echo $?
$BUFO /no/such/dir/x.py 2>&1 | sed "s/^[^:]*: can't/PROGRAM: can't/"
