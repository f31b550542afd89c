printf 'x = 1\0\n' > null.py
$BUFO null.py; echo $?
