printf 'one\ntwo\n' | $BUFO -c "print(input() + '|' + input('prompt> '))"
printf 'a\nb\nc' | $BUFO -c "
import sys
for line in sys.stdin:
    print(repr(line))
"
printf 'text' | $BUFO -c "import sys; print(repr(sys.stdin.read()))"
printf 'x' | $BUFO -c "
print(input())
try:
    input()
except EOFError as e:
    print(repr(e))
"
printf '\377' | $BUFO -c "import sys; print(sys.stdin.buffer.read())"
