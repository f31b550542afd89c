cat > script.py <<'END'
import sys
print(sys.argv, __name__, __file__ == sys.argv[0] or __file__.endswith("/script.py"))
END
$BUFO script.py one "two three" -x
$BUFO ./script.py
$BUFO "$(pwd)/script.py" >/dev/null; echo $?
mkdir sub
cp script.py sub/
$BUFO sub/script.py
