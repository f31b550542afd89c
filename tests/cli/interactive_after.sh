echo 'x = 5' > s.py
printf 'x + 1\n' | $BUFO -q -i s.py 2>/dev/null | grep -c 6
printf 'x\n' | $BUFO -q -i -c "x = 'after'" 2>/dev/null | grep -c "'after'"
echo '1/0' > fails.py
printf '"still here"\n' | $BUFO -q -i fails.py 2>/dev/null | grep -c "'still here'"
printf 'import sys\nsys.exit(7)\n' | $BUFO -q -i -c "pass" >/dev/null 2>&1; echo $?
