echo 'print("from standard input"); import sys; print(sys.argv)' | $BUFO
echo 'import sys; print(sys.argv, __name__)' | $BUFO - a b
printf 'def f():\n    1/0\nf()\n' | $BUFO; echo $?
printf 'x = = 1\n' | $BUFO -; echo $?
: | $BUFO; echo $?
printf 'print(1)\nprint(2)' | $BUFO -
