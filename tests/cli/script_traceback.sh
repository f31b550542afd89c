cat > fails.py <<'END'
def f():
    return 1 / 0

f()
END
$BUFO fails.py; echo $?
