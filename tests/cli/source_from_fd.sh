echo 'print("from a fifo")' > s.py
cat s.py | $BUFO /dev/stdin
