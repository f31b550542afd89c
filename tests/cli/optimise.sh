$BUFO -O -c "
assert False
print('no assert', __debug__)"
$BUFO -c "print(__debug__)"
