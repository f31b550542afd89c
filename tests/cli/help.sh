$BUFO -h | head -1 | grep -ci usage
$BUFO --help | grep -q -- '-c' && echo yes
$BUFO -h >/dev/null; echo $?
