printf 'x = 1\ny = = 2\n' > bad.py
$BUFO bad.py; echo $?
printf 'x = 1\nprint("never")\nif x\n' > bad2.py
$BUFO bad2.py; echo $?
