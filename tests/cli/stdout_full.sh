[ -w /dev/full ] || exit 0
$BUFO -c "print('x')" > /dev/full; echo $?
