$BUFO -c "print('hello')"
$BUFO -c "import sys; print(sys.argv)" a -b --c "d e"
$BUFO -c "print(__name__, '__file__' in globals())"
$BUFO -c "
for i in range(2):
    print(i)
"
$BUFO -c ""; echo $?
$BUFO -c "1 + 1"
