$BUFO -c "
class E(SystemExit):
    pass
raise E(3)
"; echo $?
$BUFO -c "raise KeyboardInterrupt" 2>/dev/null; echo $?
$BUFO -c "raise BaseException('x')"; echo $?
