$BUFO -V | grep -c '3\.12'
$BUFO --version | grep -c '3\.12'
$BUFO -V >/dev/null 2>&1; echo $?
