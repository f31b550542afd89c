$BUFO -c "
for i in range(20000):
    print('line', i)
" | tail -1
$BUFO -c "print('x' * 1000000)" | wc -c
