$BUFO -c "pass"; echo $?
$BUFO -c "1/0" 2>/dev/null; echo $?
$BUFO -c "x = = 1" 2>/dev/null; echo $?
$BUFO -c "import sys; sys.exit(5)"; echo $?
$BUFO -c "raise SystemExit"; echo $?
$BUFO -c "raise SystemExit(None)"; echo $?
$BUFO -c "raise SystemExit(True)"; echo $?
$BUFO -c "raise SystemExit(256)"; echo $?
$BUFO -c "raise SystemExit(-1)"; echo $?
$BUFO -c "raise SystemExit(1000)"; echo $?
