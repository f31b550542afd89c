dir=$(mktemp -d)
echo 'print("started"); q = 5' > $dir/start.py
echo 'q' | PYTHONSTARTUP=$dir/start.py $BUFO -i 2>&1
echo '1' | PYTHONSTARTUP=/nowhere/start.py $BUFO -i 2>&1
echo 'x = 1' | PYTHONSTARTUP=$dir/start.py $BUFO -E -i 2>&1
printf 'not python\nprint(1)\n1/0\n' > $dir/skip.py
cd $dir; $BUFO -x skip.py 2>&1 | sed "s|$dir|DIR|"
rm -r $dir
