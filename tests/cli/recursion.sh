$BUFO -c "
def f(): f()
f()
" 2>&1 | tail -2
$BUFO -c "
import sys
sys.setrecursionlimit(5000)
def f(n): return 0 if n == 0 else 1 + f(n - 1)
print(f(4000))
"
