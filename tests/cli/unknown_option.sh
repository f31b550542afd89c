$BUFO -Z 2>&1 | head -1
$BUFO -Z >/dev/null 2>&1; echo $?
$BUFO -c 2>&1 | head -1
$BUFO -c >/dev/null 2>&1; echo $?
$BUFO --nonsense 2>&1 | head -1
$BUFO --nonsense >/dev/null 2>&1; echo $?
$BUFO -m 2>&1 | head -1
