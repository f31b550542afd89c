mkdir empty
$BUFO empty 2>&1 | sed "s/^[^:]*: can't/PROGRAM: can't/"
$BUFO empty 2>/dev/null; echo $?
mkdir app
echo 'import sys; print("main of a folder", __name__, sys.argv)' > app/__main__.py
$BUFO app arg
