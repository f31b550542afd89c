$BUFO -c "
print('before')
1/0
" 2>&1
$BUFO -c "
print('no newline', end='')
raise SystemExit('bye')
" 2>&1
