mkdir sub
echo 'value = 5' > sub/helper_module.py
echo 'import helper_module, sys; print(helper_module.value, sys.path[0].endswith("/sub"))' > sub/main.py
$BUFO sub/main.py
echo 'import helper_module' > main.py
$BUFO main.py 2>&1 | tail -1
cd sub && $BUFO -c "import helper_module, sys; print(helper_module.value, repr(sys.path[0]))"
